package app.refrain.gallery.collection;

import java.text.Normalizer;
import java.util.Locale;

/** A title as it stands in an address. */
final class Slug {

  private static final int LONGEST = 60;

  private Slug() {}

  /** Such as {@code night-music-ii} for {@code Night Music, II}. */
  static String of(String title) {
    String words =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String slug = words.substring(0, Math.min(LONGEST, words.length())).replaceAll("-$", "");
    return slug.isEmpty() ? "collection" : slug;
  }
}
