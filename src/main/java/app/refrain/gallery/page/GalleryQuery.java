package app.refrain.gallery.page;

import app.refrain.gallery.search.GalleryFilter;
import app.refrain.gallery.search.Sort;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What a list's address asks for: the same names as in the interface for programs. */
final class GalleryQuery {

  private static final String SORT = "sort";
  private static final String PAGE = "page";
  private static final Set<String> FILTERS =
      Set.of("q", "style", "key", "meter", "tempo", "parts", "instrument", "engine", "tag");

  /** Tempos in words, with what they mean in quarters a minute. */
  enum Tempo {
    SLOW(null, 79),
    MEDIUM(80, 119),
    FAST(120, null);

    private final Integer from;
    private final Integer to;

    Tempo(Integer from, Integer to) {
      this.from = from;
      this.to = to;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Tempo of(String word) {
      for (Tempo tempo : values()) {
        if (tempo.word().equals(word)) {
          return tempo;
        }
      }
      return null;
    }
  }

  private final Map<String, String> values = new LinkedHashMap<>();

  GalleryQuery(MultiValueMap<String, String> parameters) {
    parameters.forEach(
        (name, given) -> {
          String value = given.isEmpty() || given.getFirst() == null ? "" : given.getFirst();
          if (!value.isBlank()
              && (FILTERS.contains(name) || name.equals(SORT) || name.equals(PAGE))) {
            values.put(name, value.strip());
          }
        });
  }

  private GalleryQuery(Map<String, String> values) {
    this.values.putAll(values);
  }

  /** Empty if it is not given. */
  String get(String name) {
    return values.getOrDefault(name, "");
  }

  Sort sort() {
    return orders()
        .filter(sort -> sort.word().equals(get(SORT)))
        .findFirst()
        .orElseGet(() -> Sort.usual(get("q")));
  }

  /** The orders in which people may have the list. */
  Stream<Sort> orders() {
    return Stream.of(Sort.values())
        .filter(sort -> sort != Sort.RELEVANT || Sort.usual(get("q")) == Sort.RELEVANT);
  }

  String page() {
    return values.get(PAGE);
  }

  boolean isFirstPage() {
    return !values.containsKey(PAGE);
  }

  GalleryFilter filter() {
    Tempo tempo = Tempo.of(get("tempo"));
    return new GalleryFilter(
        values.get("q"),
        values.get("style"),
        values.get("key"),
        values.get("meter"),
        tempo == null ? null : tempo.from,
        tempo == null ? null : tempo.to,
        number(values.get("parts")),
        values.get("instrument"),
        values.get("engine"),
        values.get("tag"),
        null,
        null);
  }

  /** What narrows the list, without its order. */
  Map<String, String> filters() {
    Map<String, String> filters = new LinkedHashMap<>(values);
    filters.keySet().retainAll(FILTERS);
    return filters;
  }

  /** The same list from its beginning in another order. */
  String sortedBy(Sort sort) {
    return with(SORT, sort == Sort.usual(get("q")) ? null : sort.word()).with(PAGE, null).address();
  }

  /** The same list without one of its filters. */
  String without(String filter) {
    return with(filter, null).with(PAGE, null).address();
  }

  /** What follows on the list. */
  String from(String page) {
    return with(PAGE, page).address();
  }

  private GalleryQuery with(String name, String value) {
    GalleryQuery changed = new GalleryQuery(values);
    if (value == null) {
      changed.values.remove(name);
    } else {
      changed.values.put(name, value);
    }
    return changed;
  }

  private String address() {
    UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/gallery");
    values.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
    return uri.encode().buildAndExpand(values).toUriString();
  }

  private static Integer number(String text) {
    return text != null && text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
  }
}
