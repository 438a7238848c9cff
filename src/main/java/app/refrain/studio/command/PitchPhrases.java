package app.refrain.studio.command;

import app.refrain.music.Key;
import app.refrain.music.PitchClassName;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/** Ways to say how high a piece shall sound, and in which key. */
record PitchPhrases(List<Command> commands, PartNames parts) {

  private static final Map<String, Integer> INTERVALS =
      Map.ofEntries(
          Map.entry("semitone", 1),
          Map.entry("half step", 1),
          Map.entry("half tone", 1),
          Map.entry("step", 2),
          Map.entry("tone", 2),
          Map.entry("whole tone", 2),
          Map.entry("whole step", 2),
          Map.entry("second", 2),
          Map.entry("minor third", 3),
          Map.entry("third", 4),
          Map.entry("major third", 4),
          Map.entry("fourth", 5),
          Map.entry("tritone", 6),
          Map.entry("fifth", 7),
          Map.entry("minor sixth", 8),
          Map.entry("sixth", 9),
          Map.entry("minor seventh", 10),
          Map.entry("seventh", 11),
          Map.entry("octave", 12));

  private static final String INTERVAL =
      "(?:(?:an?|by an?) )?(?:NUM )?((?:whole|half|minor|major) )?"
          + "(semitone|step|tone|second|third|fourth|tritone|fifth|sixth|seventh|octave)s?";

  List<Phrase> all() {
    String move =
        "(?:(?:transpose|move|shift|put|play|raise|lower|make|bring)(?: it| everything| all)? )?";
    String part = "(?:the )?([\\p{L}][\\p{L}\\p{N} ]*?)";
    return List.of(
        Phrase.of(
            "(?:transpose|change|move|put|set|bring|switch)(?: it| the key| everything)?(?:"
                + " in)?(?:to| to| in) (?:the key of )?([a-g])( ?sharp| ?flat|#|b)?( major|"
                + " minor)?",
            this::key),
        Phrase.of(
            "(?:make it|change it to|change to|put it in|(?:in)?to)(?: a)? (minor|major)(?: key)?",
            said ->
                commands.add(
                    new ToKey(
                        -1, said.group(1).equals("minor") ? Key.Mode.MINOR : Key.Mode.MAJOR))),
        Phrase.of(
            "(?:transpose|move|shift|raise|lower|put|play) "
                + part
                + " (up|down)(?: by)? "
                + INTERVAL,
            said ->
                part(said.group(1), said.group(2), said.group(3), said.group(4), said.group(5))),
        Phrase.of(
            move + "(up|down)(?: by)? " + INTERVAL,
            said -> move(said.group(1), said.group(2), said.group(3), said.group(4), null)),
        Phrase.of(
            part + " " + INTERVAL + " (higher|lower|up|down)",
            said ->
                part(said.group(1), said.group(5), said.group(2), said.group(3), said.group(4))),
        Phrase.of(
            move + INTERVAL + " (higher|lower|up|down)",
            said -> move(said.group(4), said.group(1), said.group(2), said.group(3), null)),
        Phrase.of(
            "(raise|lower) (?:it|everything)(?: by)? " + INTERVAL,
            said -> move(said.group(1), said.group(2), said.group(3), said.group(4), null)),
        Phrase.of(
            move + "(?:a bit |a little )?(higher|lower|up|down)",
            said -> move(said.group(1), null, null, "tone", null)));
  }

  private boolean key(MatchResult said) {
    String accidental = said.group(2) == null ? "" : said.group(2).strip();
    String sign =
        switch (accidental) {
          case "sharp", "#" -> "#";
          case "flat", "b" -> "b";
          default -> "";
        };
    PitchClassName tonic =
        PitchClassName.parse(said.group(1).toUpperCase(java.util.Locale.ROOT) + sign);
    Key.Mode mode =
        said.group(3) == null
            ? null
            : said.group(3).strip().equals("minor") ? Key.Mode.MINOR : Key.Mode.MAJOR;
    return commands.add(new ToKey(tonic.pitchClass(), mode));
  }

  private boolean part(String name, String way, String number, String kind, String interval) {
    if (name.matches("it|everything|all")) {
      return move(way, number, kind, interval, null);
    }
    List<String> meant = parts.find(name);
    meant.forEach(part -> move(way, number, kind, interval, part));
    return !meant.isEmpty();
  }

  private boolean move(String way, String number, String kind, String interval, String part) {
    int size =
        INTERVALS.getOrDefault((kind == null ? "" : kind) + interval, INTERVALS.get(interval));
    int semitones = size * (number == null ? 1 : Count.of(number));
    boolean down = way.equals("down") || way.equals("lower");
    return semitones <= 48 && commands.add(new Transpose(down ? -semitones : semitones, part));
  }
}
