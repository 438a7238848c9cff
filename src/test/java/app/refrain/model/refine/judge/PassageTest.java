package app.refrain.model.refine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.model.refine.Tunes;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {

  private static final Score TUNE = Tunes.twinkle();

  @Test
  void readsWhatStandsBeforeWhateverIsInIt() {
    Passage passage = new Passage(TUNE, 4, 8, true, false, 0);
    Passage silent = passage.withNotes(List.of(List.of()));

    assertThat(lists(PassageReader.before(silent))).isEqualTo(lists(PassageReader.before(passage)));
    assertThat(PassageReader.notes(silent)).hasSize(1);
    assertThat(PassageReader.notes(passage)).hasSize(passage.notes().getFirst().size() + 1);
  }

  @Test
  void doesNotSeeWhatRingsOn() {
    Part flute = TUNE.parts().getFirst();
    List<Note> longer =
        flute.notes().stream().map(n -> n.onset() == 6720 ? n.withDuration(3000) : n).toList();
    Passage passage = new Passage(TUNE, 0, 4, true, false, 0);
    Passage ringing =
        new Passage(TUNE.withParts(List.of(flute.withNotes(longer))), 0, 4, true, false, 0);

    assertThat(longer).isNotEqualTo(flute.notes());
    assertThat(lists(PassageReader.notes(ringing))).isEqualTo(lists(PassageReader.notes(passage)));
  }

  @Test
  void tellsLoudnessAndDrumsApart() {
    Part flute = TUNE.parts().getFirst();
    Score loud =
        TUNE.withParts(
            List.of(
                flute.withNotes(flute.notes().stream().map(n -> n.withVelocity(120)).toList())));
    Part snare = new Part("drums", 0, true, List.of(new Note(0, 120, 38, 80)));
    Part kick = new Part("drums", 0, true, List.of(new Note(0, 120, 36, 80)));

    assertThat(notes(loud)).isNotEqualTo(notes(TUNE));
    assertThat(notes(TUNE.withParts(List.of(flute, snare))))
        .isNotEqualTo(notes(TUNE.withParts(List.of(flute, kick))));
    assertThat(new Passage(TUNE.withParts(List.of(flute, snare)), 0, 4, true, false, 0).notes())
        .hasSize(2);
  }

  private static List<List<Integer>> notes(Score score) {
    return lists(PassageReader.notes(new Passage(score, 0, 4, true, false, 0)));
  }

  private static List<List<Integer>> lists(List<int[]> notes) {
    return notes.stream().map(ids -> Arrays.stream(ids).boxed().toList()).toList();
  }
}
