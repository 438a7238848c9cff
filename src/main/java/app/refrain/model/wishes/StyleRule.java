package app.refrain.model.wishes;

import app.refrain.model.Wishes;
import app.refrain.model.wishes.Wish.Kind;
import java.util.Map;

/**
 * Understands kinds of music by the names that the models know and by what else people call them. A
 * dance implies its meter.
 */
final class StyleRule implements Rule {

  private static final Map<String, String> METERS =
      Map.ofEntries(
          Map.entry("jig", "6/8"),
          Map.entry("slip jig", "9/8"),
          Map.entry("reel", "4/4"),
          Map.entry("hornpipe", "4/4"),
          Map.entry("waltz", "3/4"),
          Map.entry("waltz-time air", "3/4"),
          Map.entry("polka", "2/4"),
          Map.entry("march", "4/4"),
          Map.entry("strathspey", "4/4"),
          Map.entry("chorale", "4/4"),
          Map.entry("pop song", "4/4"));

  private static final String OTHER_NAMES =
      """
      pop=pop song, pop tune=pop song, pop music=pop song, folk song=lead sheet folk, folk tune=lead sheet folk,
      folk=lead sheet folk, ballad=lead sheet ballad, swing=lead sheet swing, jazz=lead sheet swing,
      jazz standard=lead sheet swing, big band=lead sheet big band, show tune=lead sheet musical,
      musical number=lead sheet musical, easy listening=lead sheet easy listening, bach chorale=chorale, bach=chorale,
      choral=chorale, four part harmony=chorale, church music=hymn, christmas carol=carol, christmas song=carol,
      cradle song=lullaby, ceilidh=dance tune, irish dance=reel, double jig=jig, minuet=waltz-time air,
      slow air=air, playford=playford dance, morris=morris dance, country dancing=country dance, dance=dance tune\
      """;

  private final Lexicon names = new Lexicon();

  StyleRule() {
    Wishes.knownStyles().forEach(style -> add(style.replace("-", " "), style));
    for (String entry : OTHER_NAMES.split(",\\s*")) {
      String[] sides = entry.split("=");
      add(sides[0], sides[1]);
    }
    names.add("song, songs", Match.implied(Kind.STYLE, "pop song"));
  }

  private void add(String name, String style) {
    String plural = name.endsWith("z") ? name + "es" : name + "s";
    String meter = METERS.get(style);
    if (meter == null) {
      names.add(name + ", " + plural, Match.said(Kind.STYLE, style));
    } else {
      names.add(
          name + ", " + plural, Match.said(Kind.STYLE, style), Match.implied(Kind.METER, meter));
    }
  }

  @Override
  public Match match(Words words, int at) {
    return names.match(words, at);
  }
}
