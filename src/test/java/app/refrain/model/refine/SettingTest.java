package app.refrain.model.refine;

import static app.refrain.model.refine.Tunes.line;
import static app.refrain.model.refine.Tunes.note;
import static app.refrain.model.refine.Tunes.part;
import static app.refrain.model.refine.Tunes.score;
import static app.refrain.model.refine.Tunes.withChord;
import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Note;
import app.refrain.music.Score;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingTest {
  @Test
  void hearsWhatSoundsAtTheOnset() {
    Score score = score(line("flute", "C5/12 D5/12 E5/12"), line("bass", "C3/24 G3/12"));
    List<Setting> settings = Setting.of(NoteSequence.of(score, Protection.NONE));
    assertThat(settings.get(0).sounding()).containsExactly(1);
    assertThat(settings.get(2).sounding()).containsExactly(1);
    assertThat(settings.get(3).sounding()).containsExactly(4);
  }

  @Test
  void hearsNoMoreNotesThanTheLimit() {
    Note[] notes = Collections.nCopies(200, note("C4", 0, 12)).toArray(Note[]::new);
    List<Setting> settings =
        Setting.of(NoteSequence.of(score(part("piano", notes)), Protection.NONE));
    int most = settings.stream().mapToInt(s -> s.sounding().size()).max().orElseThrow();
    assertThat(most).isEqualTo(Setting.MOST_SOUNDING);
  }

  @Test
  void knowsWhatHarmonizes() {
    Setting setting = first(withChord(score(line("flute", "C4/12")), "Am7/D"));
    assertThat(setting.harmonizes(67)).isTrue();
    assertThat(setting.harmonizes(62)).isTrue();
    assertThat(setting.harmonizes(65)).isFalse();
    assertThat(first(score(line("flute", "C4/12"))).harmonizes(65)).isTrue();
  }

  @Test
  void knowsWhatIsInKey() {
    assertThat(first(score(line("flute", "C4/12"))).inKey(65)).isTrue();
    assertThat(first(score(line("flute", "C4/12"))).inKey(66)).isFalse();
    assertThat(first(score(line("flute", "C4/12")).withKeys(List.of())).inKey(66)).isTrue();
  }

  private static Setting first(Score score) {
    return Setting.of(NoteSequence.of(score, Protection.NONE)).getFirst();
  }
}
