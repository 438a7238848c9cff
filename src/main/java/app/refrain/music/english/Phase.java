package app.refrain.music.english;

/** Where in the text the last word stands, which decides what may come next. */
public enum Phase {
  /** Before the first bar. */
  HEADER,
  /** After a bar's number, or one of its events. */
  BAR,
  /** After a place in a bar, before the event that happens there. */
  EVENT_AT,
  /** After a chord's root, before its quality. */
  CHORD_ROOT,
  /** After a chord's quality, where a bass may follow. */
  CHORD,
  /** After a part's name. */
  PART,
  /** After a place, before the pitches that begin there. */
  NOTE_AT,
  /** After a pitch. */
  PITCHES,
  /** After {@code whole tied}. */
  TIED,
  /** After a group of notes is complete. */
  GROUP,
  /** After {@code open}. */
  OPEN,
  /** After the words that begin the second pass. */
  SECOND_PASS,
  END;

  /** Refuses to leave a group of notes or a chord unfinished. */
  void requireComplete() {
    GrammarException.unless(this != PITCHES && this != TIED, "a duration after the notes");
    GrammarException.unless(this != NOTE_AT, "notes after the place");
    GrammarException.unless(this != CHORD_ROOT, "a chord's quality");
  }
}
