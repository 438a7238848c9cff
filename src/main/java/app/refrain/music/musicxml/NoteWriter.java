package app.refrain.music.musicxml;

import app.refrain.music.Note;
import app.refrain.music.PitchName;
import app.refrain.music.Spelling;
import app.refrain.music.notation.NoteValue;
import app.refrain.music.notation.Symbol;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Writes heads and rests. */
final class NoteWriter {

  /**
   * Where a symbol belongs.
   *
   * @param staff counted from 1
   * @param voice counted from 1 over all staves
   * @param leads whether the voice is its staff's first, whose rests are shown
   * @param stem {@code up} or {@code down} where other voices sound in the staff's bar, else null
   */
  record Place(int staff, int voice, boolean leads, String stem) {}

  private final XmlOutput out;
  private final int part;
  private final boolean drums;
  private final boolean severalStaves;
  private final int step;
  private final Spelling spelling;

  NoteWriter(XmlOutput out, int part, boolean drums, int staves, Spelling spelling, int step) {
    this.out = out;
    this.part = part;
    this.drums = drums;
    this.severalStaves = staves > 1;
    this.spelling = spelling;
    this.step = step;
  }

  void write(Symbol symbol, Place place, List<String> beams, Accidentals accidentals) {
    if (symbol.isRest()) {
      writeRest(symbol, place);
      return;
    }
    List<Note> notes = symbol.group().notes();
    for (int i = 0; i < notes.size(); i++) {
      boolean isFirst = i == 0;
      String accidental = drums ? null : accidentals.of(symbol, notes.get(i));
      writeHead(symbol, notes.get(i), place, isFirst ? beams : List.of(), isFirst, accidental);
    }
  }

  private void writeRest(Symbol symbol, Place place) {
    if (place.leads()) {
      out.open("note");
    } else {
      out.open("note", "print-object", "no");
    }
    if (symbol.value() == null) {
      out.empty("rest", "measure", "yes");
    } else {
      out.empty("rest");
    }
    writeDuration(symbol);
    out.text("voice", place.voice());
    writeValue(symbol.value(), null);
    writeStaff(place);
    writeNotations(symbol, null, true);
    out.close();
  }

  private void writeHead(
      Symbol symbol,
      Note note,
      Place place,
      List<String> beams,
      boolean isFirst,
      String accidental) {
    out.open("note", "dynamics", loudness(note.velocity()));
    if (!isFirst) {
      out.empty("chord");
    }
    writePitch(note);
    writeDuration(symbol);
    if (symbol.continues(note)) {
      out.empty("tie", "type", "stop");
    }
    if (symbol.isTied(note)) {
      out.empty("tie", "type", "start");
    }
    if (drums) {
      out.empty("instrument", "id", InstrumentWriter.drumId(part, note.pitch()));
    }
    out.text("voice", place.voice());
    writeValue(symbol.value(), accidental);
    if (place.stem() != null && symbol.value().hasStem()) {
      out.text("stem", place.stem());
    }
    if (drums && DrumStaff.isCymbal(note.pitch())) {
      out.text("notehead", "x");
    }
    writeStaff(place);
    for (int i = 0; i < beams.size(); i++) {
      out.text("beam", beams.get(i), "number", i + 1);
    }
    writeNotations(symbol, note, isFirst);
    out.close();
  }

  private static String loudness(int velocity) {
    return BigDecimal.valueOf(velocity * 100 / NoteReader.FULL_VELOCITY)
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private void writePitch(Note note) {
    PitchName pitch = drums ? DrumStaff.place(note.pitch()) : spelling.of(note);
    String step = pitch.name().toString().substring(0, 1);
    if (drums) {
      out.open("unpitched");
      out.text("display-step", step);
      out.text("display-octave", pitch.octave());
    } else {
      out.open("pitch");
      out.text("step", step);
      if (pitch.name().alter() != 0) {
        out.text("alter", pitch.name().alter());
      }
      out.text("octave", pitch.octave());
    }
    out.close();
  }

  private void writeDuration(Symbol symbol) {
    out.text("duration", symbol.length() / step);
  }

  private void writeValue(NoteValue value, String accidental) {
    if (value == null) {
      return;
    }
    out.text("type", value.type());
    for (int i = 0; i < value.dots(); i++) {
      out.empty("dot");
    }
    if (accidental != null) {
      out.text("accidental", accidental);
    }
    if (value.triplet()) {
      out.open("time-modification");
      out.text("actual-notes", 3);
      out.text("normal-notes", 2);
      out.close();
    }
  }

  private void writeStaff(Place place) {
    if (severalStaves) {
      out.text("staff", place.staff());
    }
  }

  /**
   * @param note null for a rest
   */
  private void writeNotations(Symbol symbol, Note note, boolean isFirst) {
    boolean tuplet = isFirst && (symbol.beginsTuplet() || symbol.endsTuplet());
    boolean continues = note != null && symbol.continues(note);
    boolean tied = note != null && symbol.isTied(note);
    if (!tuplet && !continues && !tied) {
      return;
    }
    out.open("notations");
    if (continues) {
      out.empty("tied", "type", "stop");
    }
    if (tied) {
      out.empty("tied", "type", "start");
    }
    if (isFirst && symbol.beginsTuplet()) {
      out.empty("tuplet", "type", "start");
    }
    if (isFirst && symbol.endsTuplet()) {
      out.empty("tuplet", "type", "stop");
    }
    out.close();
  }
}
