package app.refrain.gallery.page;

import static app.refrain.studio.page.Html.escape;

import app.refrain.gallery.publication.PieceFacts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** What a piece is like, each a link to what is like it. */
final class Chips {

  private final List<String> items = new ArrayList<>();

  Chips(PieceFacts facts, List<String> tags) {
    add("style", facts.style(), facts.style());
    add("key", facts.key(), facts.key());
    add("meter", facts.meter(), facts.meter());
    items.add("<li><span>%d ♩/min</span></li>".formatted(facts.tempo()));
    int parts = facts.instruments().size();
    add("parts", String.valueOf(parts), parts == 1 ? "1 part" : parts + " parts");
    add(
        "engine",
        facts.engine().isEmpty() ? "none" : facts.engine(),
        facts.engine().isEmpty() ? "people alone" : facts.engine() + " engine");
    tags.forEach(tag -> add("tag", tag, "#" + tag));
  }

  private void add(String filter, String value, String shown) {
    if (!value.isEmpty()) {
      String address =
          UriComponentsBuilder.fromPath("/gallery")
              .queryParam(filter, "{value}")
              .encode()
              .buildAndExpand(value)
              .toUriString();
      items.add(
          "<li><a href=\"%s\"><bdi>%s</bdi></a></li>".formatted(escape(address), escape(shown)));
    }
  }

  String html() {
    return "<ul class=\"chips\" aria-label=\"What it is like\">%s</ul>"
        .formatted(String.join("", items));
  }
}
