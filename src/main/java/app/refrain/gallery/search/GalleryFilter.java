package app.refrain.gallery.search;

import java.util.UUID;

/**
 * What pieces to list. Whatever is null or empty does not matter.
 *
 * @param q words of the title, the tags, the names, the description, the style or the instruments;
 *     {@code "in quotes"} one after the other, {@code -not} these, {@code or}
 * @param style such as {@code jig}
 * @param key such as {@code G major}
 * @param meter such as {@code 6/8}
 * @param tempoFrom quarters a minute
 * @param tempoTo quarters a minute, included
 * @param parts how many parts
 * @param instrument of one of the parts, such as {@code nylon guitar}
 * @param engine such as {@code hybrid}; {@code none} for people alone
 * @param collection the slug of a collection
 * @param composer who took part
 */
public record GalleryFilter(
    String q,
    String style,
    String key,
    String meter,
    Integer tempoFrom,
    Integer tempoTo,
    Integer parts,
    String instrument,
    String engine,
    String tag,
    String collection,
    UUID composer) {

  /** Everything. */
  public static final GalleryFilter ALL =
      new GalleryFilter(null, null, null, null, null, null, null, null, null, null, null, null);

  /** What a person took part in. */
  public static GalleryFilter by(UUID composer) {
    return new GalleryFilter(
        null, null, null, null, null, null, null, null, null, null, null, composer);
  }

  /** What is in a collection. */
  public static GalleryFilter in(String collection) {
    return new GalleryFilter(
        null, null, null, null, null, null, null, null, null, null, collection, null);
  }
}
