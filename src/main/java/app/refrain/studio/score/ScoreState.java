package app.refrain.studio.score;

import app.refrain.studio.score.Operation.NotePut;
import app.refrain.studio.score.Operation.PartPut;
import app.refrain.studio.score.Operation.ScorePut;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A live score at one moment, in the shape of its JSON. Positions and durations are in ticks, 480
 * to the quarter.
 *
 * @param parts in their order
 */
public record ScoreState(
    String title,
    String style,
    String composer,
    String rights,
    List<Change.Tempo> tempi,
    List<Change.KeySignature> keys,
    List<Change.TimeSignature> meters,
    List<Change.Chord> chords,
    List<Change.Section> sections,
    List<PartState> parts) {

  /** No notes yet: 120 quarters a minute, four to the bar. */
  public static final ScoreState EMPTY =
      of(
          new ScorePut(
              "",
              "",
              "",
              "",
              List.of(new Change.Tempo(0, 120)),
              List.of(),
              List.of(new Change.TimeSignature(0, "4/4")),
              List.of(),
              List.of()),
          List.of());

  /** One player and the notes that it plays, in order of time. */
  public record PartState(
      String id,
      String name,
      int program,
      boolean drums,
      int volume,
      boolean muted,
      int order,
      List<NoteState> notes) {

    static PartState of(PartPut part, List<NoteState> notes) {
      return new PartState(
          part.id(),
          part.name(),
          part.program(),
          part.drums(),
          part.volume(),
          part.muted(),
          part.order(),
          notes);
    }

    PartPut put() {
      return new PartPut(id, name, program, drums, volume, muted, order);
    }
  }

  /** One note. */
  public record NoteState(String id, int start, int duration, int pitch, int velocity) {

    static NoteState of(NotePut note) {
      return new NoteState(note.id(), note.start(), note.duration(), note.pitch(), note.velocity());
    }

    NotePut put(String part) {
      return new NotePut(id, part, start, duration, pitch, velocity);
    }
  }

  static ScoreState of(ScorePut settings, List<PartState> parts) {
    return new ScoreState(
        settings.title(),
        settings.style(),
        settings.composer(),
        settings.rights(),
        settings.tempi(),
        settings.keys(),
        settings.meters(),
        settings.chords(),
        settings.sections(),
        parts);
  }

  ScorePut settings() {
    return new ScorePut(title, style, composer, rights, tempi, keys, meters, chords, sections);
  }

  public ScoreState withTitle(String newTitle) {
    return of(ScorePut.title(newTitle).over(settings()), parts);
  }

  public ScoreState withComposer(String composer) {
    ScorePut put = new ScorePut(null, null, composer, null, null, null, null, null, null);
    return of(put.over(settings()), parts);
  }

  /** Whether nothing was written yet. */
  @JsonIgnore
  public boolean isBlank() {
    return parts.isEmpty() && chords.isEmpty();
  }

  @JsonIgnore
  public int noteCount() {
    return parts.stream().mapToInt(part -> part.notes().size()).sum();
  }
}
