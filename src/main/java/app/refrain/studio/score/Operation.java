package app.refrain.studio.score;

import app.refrain.music.Score;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.util.List;

/**
 * One change of a score. What a put does not say (null) stays as it is; its values are in their
 * ranges, or its constructor throws a {@link RejectedOperationException}.
 */
@JsonTypeInfo(use = Id.NAME, property = "op")
@JsonSubTypes({
  @Type(name = "note.put", value = Operation.NotePut.class),
  @Type(name = "note.del", value = Operation.NoteDelete.class),
  @Type(name = "part.put", value = Operation.PartPut.class),
  @Type(name = "part.del", value = Operation.PartDelete.class),
  @Type(name = "score.put", value = Operation.ScorePut.class)
})
@JsonInclude(Include.NON_NULL)
public sealed interface Operation {

  /** Adds a note, or changes the one with its id. */
  record NotePut(
      String id, String part, Integer start, Integer duration, Integer pitch, Integer velocity)
      implements Operation {

    public NotePut {
      Check.id("note", id);
      if (part != null) {
        Check.id("part", part);
      }
      Check.range("A note's start", start, 0, Score.MAX_TICKS);
      Check.range("A note's duration", duration, 1, Score.MAX_TICKS);
      Check.range("A note's pitch", pitch, 0, 127);
      Check.range("A note's velocity", velocity, 1, 127);
    }

    boolean isComplete() {
      return part != null && start != null && duration != null && pitch != null && velocity != null;
    }

    NotePut startingAt(int tick) {
      return new NotePut(id, part, tick, duration, pitch, velocity);
    }

    /** What the other one says, where this one says nothing. */
    NotePut over(NotePut other) {
      return new NotePut(
          id,
          either(part, other.part),
          either(start, other.start),
          either(duration, other.duration),
          either(pitch, other.pitch),
          either(velocity, other.velocity));
    }

    /** Of what this one says, what the other one says. */
    NotePut undoneTo(NotePut other) {
      return new NotePut(
          id,
          where(part, other.part),
          where(start, other.start),
          where(duration, other.duration),
          where(pitch, other.pitch),
          where(velocity, other.velocity));
    }
  }

  /** Removes a note, if it is there. */
  record NoteDelete(String id) implements Operation {
    public NoteDelete {
      Check.id("note", id);
    }
  }

  /**
   * Adds a part, or changes the one with its id.
   *
   * @param program General MIDI program 0 to 127; of drums the kit
   * @param volume 0 to 127
   * @param order the place among the parts, lowest first; a new part comes last if it says none
   */
  record PartPut(
      String id,
      String name,
      Integer program,
      Boolean drums,
      Integer volume,
      Boolean muted,
      Integer order)
      implements Operation {

    static final int FARTHEST = 1_000_000;

    public PartPut {
      Check.id("part", id);
      Check.text("A part's name", name);
      Check.range("A part's program", program, 0, 127);
      Check.range("A part's volume", volume, 0, 127);
      Check.range("A part's order", order, -FARTHEST, FARTHEST);
    }

    PartPut at(int newOrder) {
      return new PartPut(id, name, program, drums, volume, muted, newOrder);
    }

    PartPut over(PartPut other) {
      return new PartPut(
          id,
          either(name, other.name),
          either(program, other.program),
          either(drums, other.drums),
          either(volume, other.volume),
          either(muted, other.muted),
          either(order, other.order));
    }

    PartPut undoneTo(PartPut other) {
      return new PartPut(
          id,
          where(name, other.name),
          where(program, other.program),
          where(drums, other.drums),
          where(volume, other.volume),
          where(muted, other.muted),
          where(order, other.order));
    }
  }

  /** Removes a part with its notes, if it is there. */
  record PartDelete(String id) implements Operation {
    public PartDelete {
      Check.id("part", id);
    }
  }

  /** Changes what all parts share. A list that is said replaces the one before. */
  record ScorePut(
      String title,
      String style,
      String composer,
      String rights,
      List<Change.Tempo> tempi,
      List<Change.KeySignature> keys,
      List<Change.TimeSignature> meters,
      List<Change.Chord> chords,
      List<Change.Section> sections)
      implements Operation {

    static final ScorePut NOTHING = title(null);

    public ScorePut {
      Check.text("The title", title);
      Check.text("The style", style);
      Check.text("The composer", composer);
      Check.text("The note of rights", rights);
      tempi = Check.changes("Changes of tempo", tempi);
      keys = Check.changes("Changes of key", keys);
      meters = Check.changes("Changes of meter", meters);
      chords = Check.changes("Chords", chords);
      sections = Check.changes("Sections", sections);
    }

    public static ScorePut title(String title) {
      return new ScorePut(title, null, null, null, null, null, null, null, null);
    }

    ScorePut over(ScorePut other) {
      return new ScorePut(
          either(title, other.title),
          either(style, other.style),
          either(composer, other.composer),
          either(rights, other.rights),
          either(tempi, other.tempi),
          either(keys, other.keys),
          either(meters, other.meters),
          either(chords, other.chords),
          either(sections, other.sections));
    }

    ScorePut undoneTo(ScorePut other) {
      return new ScorePut(
          where(title, other.title),
          where(style, other.style),
          where(composer, other.composer),
          where(rights, other.rights),
          where(tempi, other.tempi),
          where(keys, other.keys),
          where(meters, other.meters),
          where(chords, other.chords),
          where(sections, other.sections));
    }
  }

  private static <T> T either(T said, T other) {
    return said == null ? other : said;
  }

  private static <T> T where(T said, T other) {
    return said == null ? null : other;
  }
}
