package app.refrain.music.performance;

import app.refrain.music.Meter;
import app.refrain.music.Remarks;
import app.refrain.music.Score;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece as it would be written, and how that was found out.
 *
 * @param score with notes on a grid; the very score that was given if it was written already
 * @param graceNotes how many written grace notes were passed over, since they have no time
 * @param remarks what was left out or put right because it could not be, in words for people
 */
public record Understanding(Score score, Playing playing, int graceNotes, List<String> remarks) {

  public Understanding {
    remarks = List.copyOf(remarks);
  }

  /** A piece that was read from notation. */
  public static Understanding ofWritten(Score score, int graceNotes) {
    return ofWritten(score, graceNotes, new Remarks());
  }

  /** A piece that was read from notation with remarks. */
  public static Understanding ofWritten(Score score, int graceNotes, Remarks remarks) {
    return new Understanding(score, Playing.WRITTEN, graceNotes, remarks.all());
  }

  /** Finds out how a score was played and moves what was played to where it would be written. */
  public static Understanding of(Score score) {
    return of(score, new Remarks());
  }

  /** The same for a score that was read with remarks. */
  public static Understanding of(Score score, Remarks remarks) {
    Playing playing = GridFit.of(score);
    return switch (playing) {
      case WRITTEN -> ofWritten(score, 0, remarks);
      case TO_THE_CLICK -> onOwnBeats(score, remarks);
      case FREELY ->
          Transcription.isTractable(score)
              ? new Understanding(Transcription.onHeardBeats(score), playing, 0, remarks.all())
              : onOwnBeats(score, remarks);
    };
  }

  private static Understanding onOwnBeats(Score score, Remarks remarks) {
    return new Understanding(
        Transcription.onOwnBeats(score), Playing.TO_THE_CLICK, 0, remarks.all());
  }

  public Understanding withScore(Score newScore) {
    return new Understanding(newScore, playing, graceNotes, remarks);
  }

  /** Whether the score is anything else than what the file says. */
  public boolean isEstimate() {
    return playing != Playing.WRITTEN || graceNotes > 0 || !remarks.isEmpty();
  }

  /** How the notes were understood, such as "played freely: beats estimated", with all remarks. */
  public String manner() {
    List<String> manner = new ArrayList<>(List.of(playing.toString()));
    if (graceNotes > 0) {
      manner.add(count(graceNotes, "grace note") + " passed over");
    }
    manner.addAll(remarks);
    return String.join("; ", manner);
  }

  /** One line for people, such as "4/4, 3 parts, 38 bars, played freely: beats estimated". */
  public String summary() {
    return "%s, %s, %s, %s"
        .formatted(
            mainMeter(),
            count(score.parts().size(), "part"),
            count(score.barCount(), "bar"),
            manner());
  }

  private static String count(int number, String thing) {
    return "%,d %s".formatted(number, number == 1 ? thing : thing + "s");
  }

  /** The meter that holds longest. */
  private Meter mainMeter() {
    Map<Meter, Integer> ticks = new HashMap<>();
    for (int i = 0; i < score.meters().size(); i++) {
      boolean isLast = i == score.meters().size() - 1;
      int end = isLast ? score.end() : score.meters().get(i + 1).at();
      ticks.merge(score.meters().get(i).meter(), end - score.meters().get(i).at(), Integer::sum);
    }
    return ticks.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }
}
