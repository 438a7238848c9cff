package app.refrain.model.refine;

import static app.refrain.model.refine.Tunes.line;
import static app.refrain.model.refine.Tunes.score;
import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.NoteChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeSelectionTest {
  private static final Proposal LONGER = new Proposal(0, new GridNote(0, 18, 60), 0.1, 0.9);
  private static final Proposal LATER = new Proposal(1, new GridNote(18, 6, 62), 0.3, 0.7);

  @Test
  void passesOverAChangeThatCollides() {
    assertThat(select(0.5, LONGER)).isEmpty();
  }

  @Test
  void makesChangesTogetherThatCollideAlone() {
    List<NoteChange> changes = select(0.5, LONGER, LATER);
    assertThat(changes).hasSize(2);
    assertThat(changes.getFirst().strength())
        .as("both are as sure as the less sure of them")
        .isEqualTo(changes.getLast().strength());
  }

  @Test
  void timingNeedsItsOwnConfidence() {
    Proposal shorter = new Proposal(0, new GridNote(0, 6, 60), 0.2, 0.8);
    Proposal higher = new Proposal(1, new GridNote(12, 12, 64), 0.2, 0.8);
    assertThat(select(0.7, shorter, higher)).hasSize(2);
    List<NoteChange> changes = select(0.8, shorter, higher);
    assertThat(changes.getFirst().strength()).isEqualTo(1);
    assertThat(changes.getLast().strength()).isEqualTo(0.4);
  }

  private static List<NoteChange> select(double timing, Proposal... proposals) {
    NoteSequence draft =
        NoteSequence.of(score(line("flute", "C4/12 D4/12 E4/24")), Protection.NONE);
    List<Setting> settings = Setting.of(draft);
    Reason reason = new Reason(draft, settings, NoteInputs.of(draft, settings));
    return new ChangeSelection(draft, reason, new Thresholds(0.5, timing))
        .select(List.of(proposals));
  }
}
