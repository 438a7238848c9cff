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
import java.util.Set;

/** Understands who plays: {@code flute}, {@code two violins}, {@code flute trio}. */
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
          cavaquinho=nylon guitar, mandolin=steel guitar, celli=cello, violoncello=cello, kettledrums=timpani, chorus=choir,
          singers=choir, voices=choir, trumpet section=trumpet, horn section=brass, brass instrument=brass, drummer=drums,
          string instrument=strings, singing=voice, soprano voice=voice, male voice=voice, female voice=voice,
          violins and violas=strings, hammond=drawbar organ, rhodes=electric piano, wurlitzer=electric piano,
          fender rhodes=electric piano, moog=synth bass, vibes=vibraphone, bell=tubular bells, chime=tubular bells,
          bandoneon=tango accordion, concertina=accordion, erhu=violin, oud=nylon guitar, bouzouki=steel guitar,
          balalaika=steel guitar, acoustic bass guitar=acoustic bass, sub bass=synth bass, 808=synth bass,
          distorted guitar=distortion guitar, lead guitar=overdriven guitar, rhythm guitar=clean guitar,
          electric guitar=clean guitar, spanish guitar=nylon guitar, woodwind=clarinet, conga=drums, bongo=drums, bodhran=drums,
          female singer=voice, male singer=voice, female vocal=voice, male vocal=voice, female vocals=voice\
          """);

  private static final Set<String> AND = Set.of("and", "&");
  private static final Map<String, Integer> GROUPS =
      Map.of("duo", 2, "duet", 2, "trio", 3, "quartet", 4, "quintet", 5, "sextet", 6);

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
    Numbers.Found number = Numbers.at(words, at);
    boolean several = number.isWhole() && number.whole() >= 1 && number.whole() <= MOST;
    int first = several ? at + number.count() : at;
    for (int count = LONGEST; count > 0; count--) {
      Optional<String> instrument = instrument(words.phrase(first, count));
      if (first + count <= words.count() && instrument.isPresent()) {
        boolean others = AND.contains(words.at(at - 1));
        Integer group = others ? null : GROUPS.get(words.at(first + count));
        int players = several ? number.whole() : group == null ? 1 : group;
        int taken = first - at + count + (group == null ? 0 : 1);
        return players(taken, Collections.nCopies(players, instrument.get()), kind);
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
