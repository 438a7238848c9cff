package app.refrain.gallery.page;

import static app.refrain.studio.page.Html.escape;
import static java.util.Comparator.reverseOrder;

import app.refrain.gallery.search.Sort;
import app.refrain.music.Key;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where people say what they look for in the gallery. */
final class SearchForm {

  private static final List<String> METERS =
      List.of("2/4", "3/4", "4/4", "3/8", "6/8", "9/8", "12/8", "2/2", "3/2", "5/4", "7/8");
  private static final Map<String, String> LABELS =
      Map.of(
          "q", "search",
          "style", "style",
          "key", "key",
          "meter", "meter",
          "tempo", "tempo",
          "parts", "parts",
          "instrument", "instrument",
          "engine", "engine",
          "tag", "tag");

  private final GalleryQuery query;

  SearchForm(GalleryQuery query) {
    this.query = query;
  }

  String html() {
    return """
    <form class="search" action="/gallery" method="get" role="search" aria-label="Gallery">
    <div class="search-line"><label class="for-ears" for="q">Search titles, composers, tags</label>
    <input id="q" type="search" name="q" maxlength="200" placeholder="Search titles, composers, tags" \
    value="%s"><button>Search</button></div>
    <details%s><summary>Filters</summary><div class="filters">
    <label>Style <input name="style" maxlength="60" value="%s" placeholder="jig, waltz, …"></label>
    <label>Instrument <input name="instrument" maxlength="60" value="%s" placeholder="flute"></label>
    %s%s%s
    <label>Parts <input type="number" name="parts" min="1" max="32" value="%s"></label>
    %s
    <button>Show</button></div></details>%s%s
    </form>
    %s
    <nav class="orders" aria-label="Order">%s</nav>
    """
        .formatted(
            escape(query.get("q")),
            query.filters().keySet().stream().allMatch("q"::equals) ? "" : " open",
            escape(query.get("style")),
            escape(query.get("instrument")),
            select("Key", "key", keys()),
            select("Meter", "meter", METERS.stream()),
            select("Tempo", "tempo", Stream.of(GalleryQuery.Tempo.values()).map(t -> t.word())),
            escape(query.get("parts")),
            select("Engine", "engine", Stream.of("hybrid", "llm", "lstm", "none")),
            hidden("sort"),
            hidden("tag"),
            chosen(),
            query.orders().map(this::order).collect(Collectors.joining(" ")));
  }

  /** Those with the fewest accidentals first, as the facts of a piece name them. */
  private static Stream<String> keys() {
    return Stream.of(Key.Mode.values())
        .flatMap(
            mode ->
                IntStream.rangeClosed(-7, 7)
                    .boxed()
                    .sorted(
                        Comparator.<Integer>comparingInt(Math::abs).thenComparing(reverseOrder()))
                    .map(fifths -> new Key(fifths, mode).toString()));
  }

  private String select(String label, String name, Stream<String> values) {
    String chosen = query.get(name);
    String options =
        values
            .map(
                value ->
                    "<option%s value=\"%s\">%s</option>"
                        .formatted(
                            value.equals(chosen) ? " selected" : "",
                            value,
                            value.equals("none") ? "none: people alone" : value))
            .collect(Collectors.joining());
    String other =
        chosen.isEmpty() || options.contains(" selected")
            ? ""
            : "<option selected>%s</option>".formatted(escape(chosen));
    return "<label>%s <select name=\"%s\"><option value=\"\">any</option>%s%s</select></label>"
        .formatted(label, name, options, other);
  }

  /** Keeps what the form itself does not ask for. */
  private String hidden(String name) {
    return query.get(name).isEmpty()
        ? ""
        : "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
            .formatted(name, escape(query.get(name)));
  }

  private String chosen() {
    return query.filters().isEmpty()
        ? ""
        : query.filters().entrySet().stream()
            .map(
                filter ->
                    "<li><a href=\"%s\" aria-label=\"Remove %3$s %2$s\"><bdi>%3$s: %2$s</bdi> ×</a></li>"
                        .formatted(
                            escape(query.without(filter.getKey())),
                            escape(filter.getValue()),
                            LABELS.get(filter.getKey())))
            .collect(
                Collectors.joining(
                    "", "<ul class=\"chips chosen\" aria-label=\"Filters\">", "</ul>"));
  }

  private String order(Sort sort) {
    String current = sort == query.sort() ? " aria-current=\"page\"" : "";
    String word = sort.word();
    return "<a href=\"%s\"%s>%s</a>"
        .formatted(
            escape(query.sortedBy(sort)),
            current,
            word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
  }
}
