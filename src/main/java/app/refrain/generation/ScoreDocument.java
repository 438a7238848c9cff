package app.refrain.generation;

import app.refrain.music.ChordChange;
import app.refrain.music.ChordSymbol;
import app.refrain.music.Credits;
import app.refrain.music.Key;
import app.refrain.music.KeyChange;
import app.refrain.music.Meter;
import app.refrain.music.MeterChange;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.SectionMark;
import app.refrain.music.TempoChange;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A score in the shape of its JSON. Positions and durations are in ticks, 480 to the quarter. Ids
 * are given when writing and ignored when reading; lists may be missing.
 */
record ScoreDocument(
    String title,
    String style,
    String composer,
    String rights,
    List<Tempo> tempi,
    List<Signature> keys,
    List<Time> meters,
    List<Chord> chords,
    List<Section> sections,
    List<Player> parts) {

  record Tempo(int at, double bpm) {
    Tempo {
      requirePlace(at);
    }
  }

  record Signature(int at, Key key) {
    Signature {
      requirePlace(at);
      require(key != null, "A change of key needs a key");
    }
  }

  record Time(int at, Meter meter) {
    Time {
      requirePlace(at);
      require(meter != null, "A change of meter needs a meter");
    }
  }

  record Chord(int at, String symbol) {
    Chord {
      requirePlace(at);
    }
  }

  record Section(int at, String label) {
    Section {
      requirePlace(at);
      require(label != null, "A section needs a label");
    }
  }

  /** A part. */
  record Player(String id, String name, int program, Boolean drums, List<Sound> notes) {

    static Player of(int index, Part part) {
      String id = "p" + (index + 1);
      List<Note> notes = part.notes();
      List<Sound> sounds =
          IntStream.range(0, notes.size())
              .mapToObj(i -> Sound.of(id + "-" + (i + 1), notes.get(i)))
              .toList();
      return new Player(id, part.name(), part.program(), part.drums(), sounds);
    }

    Part toPart() {
      return new Part(text(name), program, Boolean.TRUE.equals(drums), map(notes, Sound::toNote));
    }
  }

  /** A note. */
  record Sound(String id, int start, int duration, int pitch, int velocity) {

    static Sound of(String id, Note note) {
      return new Sound(id, note.onset(), note.duration(), note.pitch(), note.velocity());
    }

    Note toNote() {
      return new Note(start, duration, pitch, velocity);
    }
  }

  static ScoreDocument of(Score score) {
    Credits credits = score.credits();
    List<Part> parts = score.parts();
    return new ScoreDocument(
        credits.title(),
        credits.style(),
        credits.composer(),
        credits.rights(),
        map(score.tempi(), t -> new Tempo(t.at(), t.bpm())),
        map(score.keys(), k -> new Signature(k.at(), k.key())),
        map(score.meters(), m -> new Time(m.at(), m.meter())),
        map(score.chords(), c -> new Chord(c.at(), c.symbol().toString())),
        map(score.sections(), s -> new Section(s.at(), s.label())),
        IntStream.range(0, parts.size()).mapToObj(i -> Player.of(i, parts.get(i))).toList());
  }

  /**
   * @throws IllegalArgumentException if something in it is no music; the message says what
   */
  Score toScore() {
    return new Score(
        new Credits(text(title), text(style), text(composer), text(rights)),
        map(parts, Player::toPart),
        map(tempi, t -> TempoChange.ofBpm(t.at(), t.bpm())),
        map(meters, m -> new MeterChange(m.at(), m.meter())),
        map(keys, k -> new KeyChange(k.at(), k.key())),
        map(chords, c -> new ChordChange(c.at(), symbol(c.symbol()))),
        map(sections, s -> new SectionMark(s.at(), s.label())));
  }

  private static ChordSymbol symbol(String text) {
    return ChordSymbol.parse(text(text))
        .orElseThrow(() -> new IllegalArgumentException("There is no chord " + text));
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  private static <A, B> List<B> map(List<A> list, Function<A, B> function) {
    if (list == null) {
      return List.of();
    }
    require(!list.stream().anyMatch(Objects::isNull), "A list has an empty place");
    return list.stream().map(function).toList();
  }

  private static void requirePlace(int at) {
    require(at >= 0 && at <= Score.MAX_TICKS, "There is no tick " + at);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
