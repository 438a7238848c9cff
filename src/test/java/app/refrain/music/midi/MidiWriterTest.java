package app.refrain.music.midi;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;
import org.junit.jupiter.api.Test;

class MidiWriterTest {

  @Test
  void writesWhatAnotherProgramReads() throws Exception {
    Sequence sequence = sequence(score(List.of(part(73, false), part(0, true))));
    assertThat(sequence.getResolution()).isEqualTo(480);
    assertThat(sequence.getTracks()).hasSize(3);
    assertThat(sequence.getTickLength()).isEqualTo(960);
    assertThat(channels(sequence)).containsExactly(0, 9);
  }

  @Test
  void givesFifteenMelodicPartsAChannelEach() throws Exception {
    assertThat(
            channels(
                sequence(score(IntStream.range(0, 15).mapToObj(i -> part(0, false)).toList()))))
        .hasSize(15)
        .doesNotContain(9);
  }

  @Test
  void letsPartsOfOneProgramShareAChannelWhenThereAreMoreThanFifteen() throws Exception {
    Score score = score(IntStream.range(0, 20).mapToObj(i -> part(i % 2, false)).toList());
    assertThat(channels(sequence(score))).containsExactly(0, 1);
  }

  @Test
  void choosesTheProgramAgainWhereProgramsShareAChannel() throws Exception {
    Score score = score(IntStream.range(0, 16).mapToObj(i -> part(i, false)).toList());
    Sequence sequence = sequence(score);
    assertThat(channels(sequence)).hasSize(15);
    assertThat(programChanges(sequence.getTracks()[1])).containsExactly(0, 0, 0);
    assertThat(programChanges(sequence.getTracks()[2])).containsExactly(1);
  }

  private static Part part(int program, boolean drums) {
    return new Part(
        "", program, drums, List.of(new Note(0, 480, 60, 80), new Note(480, 480, 62, 80)));
  }

  private static Score score(List<Part> parts) {
    return Score.EMPTY.withParts(parts);
  }

  private static Sequence sequence(Score score) throws Exception {
    return MidiSystem.getSequence(new ByteArrayInputStream(MidiWriter.write(score)));
  }

  private static Set<Integer> channels(Sequence sequence) {
    Set<Integer> channels = new TreeSet<>();
    for (Track track : sequence.getTracks()) {
      messages(track).forEach(m -> channels.add(m.getChannel()));
    }
    return channels;
  }

  private static List<Integer> programChanges(Track track) {
    return messages(track).stream()
        .filter(m -> m.getCommand() == ShortMessage.PROGRAM_CHANGE)
        .map(ShortMessage::getData1)
        .toList();
  }

  private static List<ShortMessage> messages(Track track) {
    return IntStream.range(0, track.size())
        .mapToObj(track::get)
        .map(MidiEvent::getMessage)
        .filter(ShortMessage.class::isInstance)
        .map(ShortMessage.class::cast)
        .toList();
  }
}
