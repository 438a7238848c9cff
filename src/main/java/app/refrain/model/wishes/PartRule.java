package app.refrain.model.wishes;

import app.refrain.model.wishes.Wish.Kind;
import app.refrain.music.GeneralMidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Understands who plays: {@code flute}, {@code two violins}, {@code string quartet}. */
final class PartRule implements Rule {

  private static final int LONGEST = 3;
  private static final int MOST = 8;

  /** From here on General MIDI has noises: rain, birds, gunshots. */
  private static final int FIRST_EFFECT = 96;

  private static final int LAST_EFFECT = 103;
  private static final int FIRST_NOISE = 120;

  private static final Map<String, String> OTHER_NAMES =
      names(
          """
          drum=drums, drum kit=drums, drum set=drums, percussion=drums, kit=drums,
          bass clarinet=clarinet, alto flute=flute, bass flute=flute, cor anglais=english horn, keyboard=piano,
          keys=piano, uilleann pipe=bagpipe, pipes=bagpipe, lute=nylon guitar, ukulele=nylon guitar,
          mandolin=steel guitar, celli=cello, violoncello=cello, kettledrums=timpani, chorus=choir, singers=choir,
          voices=choir, trumpet section=trumpet\
          """);

  private static final Map<String, String> ENSEMBLES =
      names(
          """
          string quartet=violin+violin+viola+cello, string trio=violin+viola+cello,
          string quintet=violin+violin+viola+viola+cello, piano trio=violin+cello+piano,
          piano quartet=violin+viola+cello+piano, brass quintet=trumpet+trumpet+horn+trombone+tuba,
          brass quartet=trumpet+trumpet+trombone+trombone, wind quintet=flute+oboe+clarinet+horn+bassoon,
          woodwind quintet=flute+oboe+clarinet+horn+bassoon, woodwind trio=flute+clarinet+bassoon,
          saxophone quartet=soprano saxophone+alto saxophone+tenor saxophone+baritone saxophone,
          sax quartet=soprano saxophone+alto saxophone+tenor saxophone+baritone saxophone,
          recorder quartet=recorder+recorder+recorder+recorder, jazz trio=piano+acoustic bass+drums,
          rock band=clean guitar+fingered bass+drums, satb=choir+choir+choir+choir,
          satb choir=choir+choir+choir+choir, four part choir=choir+choir+choir+choir\
          """);

  private static Map<String, String> names(String list) {
    Map<String, String> names = new HashMap<>();
    for (String entry : list.split(",\\s*")) {
      String[] sides = entry.strip().split("=");
      names.put(sides[0], sides[1]);
    }
    return names;
  }

  @Override
  public Match match(Words words, int at) {
    return match(words, at, Kind.PART);
  }

  /**
   * @param kind who plays, or who does not
   */
  Match match(Words words, int at, Kind kind) {
    for (int count = LONGEST; count > 0; count--) {
      String ensemble = ENSEMBLES.get(words.phrase(at, count));
      if (ensemble != null) {
        return players(count, List.of(ensemble.split("\\+")), kind);
      }
    }
    Numbers.Found number = Numbers.at(words, at);
    boolean several = number.isWhole() && number.whole() >= 1 && number.whole() <= MOST;
    int first = several ? at + number.count() : at;
    for (int count = LONGEST; count > 0; count--) {
      Optional<String> instrument = instrument(words.phrase(first, count));
      if (first + count <= words.count() && instrument.isPresent()) {
        int players = several ? number.whole() : 1;
        return players(first - at + count, Collections.nCopies(players, instrument.get()), kind);
      }
    }
    return Match.NONE;
  }

  private static Match players(int count, List<String> instruments, Kind kind) {
    List<Match.Meaning> meanings = new ArrayList<>();
    instruments.forEach(instrument -> meanings.add(Match.said(kind, instrument)));
    return new Match(count, meanings);
  }

  /** General MIDI's name of what a phrase calls an instrument, also in the plural. */
  private static Optional<String> instrument(String phrase) {
    return exact(phrase)
        .or(
            () ->
                phrase.endsWith("s")
                    ? exact(phrase.substring(0, phrase.length() - 1))
                    : Optional.empty());
  }

  private static Optional<String> exact(String phrase) {
    String name = OTHER_NAMES.getOrDefault(phrase, phrase);
    if (name.equals(GeneralMidi.DRUMS)) {
      return Optional.of(name);
    }
    OptionalInt program = GeneralMidi.program(name);
    return program.isPresent() && isInstrument(program.getAsInt())
        ? Optional.of(GeneralMidi.instrument(program.getAsInt()))
        : Optional.empty();
  }

  private static boolean isInstrument(int program) {
    boolean effect = program >= FIRST_EFFECT && program <= LAST_EFFECT;
    return !effect && program < FIRST_NOISE;
  }
}
