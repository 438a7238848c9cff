package app.refrain.studio;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.Timed;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A score as browsers and other programs get it; Jackson writes these records as they are.
 * Positions and durations are in ticks, {@value Score#TICKS_PER_QUARTER} to the quarter.
 */
public record ScoreJson(
    String title,
    List<TempoJson> tempi,
    List<KeyJson> keys,
    List<MeterJson> meters,
    List<ChordJson> chords,
    List<PartJson> parts) {

  /** The level of a part that nobody turned up or down, of 127. */
  private static final int USUAL_VOLUME = 100;

  /**
   * @param bpm quarter notes a minute
   */
  public record TempoJson(int at, double bpm) {}

  public record KeyJson(int at, String key) {}

  public record MeterJson(int at, String meter) {}

  public record ChordJson(int at, String symbol) {}

  /**
   * @param volume 0 to 127
   */
  public record PartJson(
      String id,
      String name,
      int program,
      boolean drums,
      int volume,
      boolean muted,
      List<NoteJson> notes) {}

  public record NoteJson(String id, int start, int duration, int pitch, int velocity) {}

  /** Parts and notes are named by their place in the score. */
  public static ScoreJson of(Score score) {
    return new ScoreJson(
        score.credits().title(),
        changes(score.tempi(), change -> new TempoJson(change.at(), change.bpm())),
        changes(score.keys(), change -> new KeyJson(change.at(), change.key().toString())),
        changes(score.meters(), change -> new MeterJson(change.at(), change.meter().toString())),
        changes(score.chords(), change -> new ChordJson(change.at(), change.symbol().toString())),
        IntStream.range(0, score.parts().size()).mapToObj(i -> part(i, score)).toList());
  }

  private static <T extends Timed, R> List<R> changes(List<T> changes, Function<T, R> json) {
    return changes.stream().map(json).toList();
  }

  private static PartJson part(int index, Score score) {
    Part part = score.parts().get(index);
    String id = "part-" + (index + 1);
    List<NoteJson> notes =
        IntStream.range(0, part.notes().size())
            .mapToObj(i -> note(id + "-" + (i + 1), part.notes().get(i)))
            .toList();
    return new PartJson(id, part.name(), part.program(), part.drums(), USUAL_VOLUME, false, notes);
  }

  private static NoteJson note(String id, Note note) {
    return new NoteJson(id, note.onset(), note.duration(), note.pitch(), note.velocity());
  }
}
