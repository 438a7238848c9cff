package app.refrain.model.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What collections call their styles, by the names that the models know: {@code funk, band
 * arrangement} and {@code fast funk drums, fill} are funk.
 */
final class KnownStyles {

  private static final Pattern SETTING =
      Pattern.compile(
          ",? *(band arrangement|game music|soundtrack|fill|drums|band|with instruments)$");
  private static final Pattern LEAD_SHEET = Pattern.compile("^lead sheet, *");
  private static final Pattern LAST_WORDS = Pattern.compile("^[^ ]+ +");

  private static final Map<String, String> OTHER_NAMES =
      names(
          """
          hard rock=rock, pop rock=rock, rock & roll=rock, rock and roll=rock, half-time rock=rock, folk rock=rock,
          thrash=metal, heavy metal=metal, shuffle blues=shuffle, slow blues=blues, rhythm & blues=rhythm and blues,
          r&b=rhythm and blues, motown=soul, soul-jazz=soul, new orleans=funk, funk new orleans=funk, shuffle funk=funk, hip-hop=hip hop, trip hop=lo-fi,
          trance=techno, drum & bass=drum and bass, jungle=drum and bass, dance=dance pop, disco dance=disco, synth-pop=synth pop,
          slow jazz=jazz, cool jazz=jazz, hard bop=bebop, bop=bebop, fusion=jazz, ragtime=dixieland, country swing=country, country pop=country,
          afrobeat=afro, afrocuban=afro, afro-cuban=afro, baiao=latin, brazilian=samba, venezuelan joropo=latin, reggaeton=reggae,
          orchestral=cinematic, battle theme=cinematic, adventure theme=cinematic, castle theme=cinematic, church theme=cinematic,
          show waltz=waltz, fast waltz=waltz, latin waltz=waltz, rock waltz=pop waltz, ballad=pop ballad, slow rock=pop ballad,
          musical=lead sheet musical, vocal=lead sheet vocal, easy listening=lead sheet easy listening,
          popular song=lead sheet popular song, religious=hymn, vocal with=opera, sacred choral with=sacred choral, antiphon=sacred choral, vespers=sacred choral,
          church sonata=sonata, partita=suite, motet=motet, tone poem=symphony, gavotte=minuet, slide=jig, barcarolle=nocturne,
          tarantella=jig, ecossaise=country dance, song=art song\
          """);

  private KnownStyles() {}

  private static Map<String, String> names(String list) {
    Map<String, String> names = new HashMap<>();
    for (String entry : list.strip().split(",\\s*")) {
      String[] sides = entry.split("=");
      names.put(sides[0], sides[1]);
    }
    return names;
  }

  /** The known style that a name stands for; the name itself if none is. */
  static String nearest(String style) {
    String name = style.toLowerCase(Locale.ROOT).strip();
    String leadSheet = name.replace(",", "");
    if (isKnown(leadSheet)) {
      return leadSheet;
    }
    name = LEAD_SHEET.matcher(name).replaceFirst("");
    for (String before = ""; !before.equals(name); ) {
      before = name;
      name = SETTING.matcher(name).replaceFirst("").strip();
    }
    while (!name.isEmpty()) {
      String other = OTHER_NAMES.getOrDefault(name, name);
      if (isKnown(other)) {
        return other;
      }
      String shorter = LAST_WORDS.matcher(name).replaceFirst("");
      if (shorter.equals(name)) {
        break;
      }
      name = shorter;
    }
    return style;
  }

  private static boolean isKnown(String style) {
    return KNOWN.contains(style);
  }

  private static final List<String> KNOWN = KnownWords.styles();
}
