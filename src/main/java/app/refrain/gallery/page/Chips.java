package app.refrain.gallery.page;

import static app.refrain.studio.page.Html.escape;

import app.refrain.gallery.publication.PieceFacts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** What a piece is like, each a link to what is like it. */
final class Chips {

  private final List<String> items = new ArrayList<>();

  private Chips() {}

  /** As much as there is room for in a list. */
  static Chips inShort(PieceFacts facts, List<String> tags) {
    Chips chips = new Chips();
    chips.addMusic(facts);
    int parts = facts.instruments().size();
    chips.add("parts", String.valueOf(parts), parts == 1 ? "1 part" : parts + " parts");
    chips.add(
        "engine",
        facts.engine().isEmpty() ? "none" : facts.engine(),
        facts.engine().isEmpty() ? "people alone" : facts.engine() + " engine");
    chips.addTags(tags);
    return chips;
  }

  /** For the piece's own page, which tells elsewhere who and what wrote it. */
  static Chips inFull(PieceFacts facts, List<String> tags) {
    Chips chips = new Chips();
    chips.addMusic(facts);
    chips.addPlain(facts.bars() == 1 ? "1 bar" : facts.bars() + " bars");
    facts.instruments().stream()
        .distinct()
        .forEach(instrument -> chips.add("instrument", instrument, instrument));
    chips.addTags(tags);
    return chips;
  }

  private void addMusic(PieceFacts facts) {
    add("style", facts.style(), facts.style());
    add("key", facts.key(), facts.key());
    add("meter", facts.meter(), facts.meter());
    addPlain("%d ♩/min".formatted(facts.tempo()));
  }

  private void addTags(List<String> tags) {
    tags.forEach(tag -> add("tag", tag, "#" + tag));
  }

  private void addPlain(String text) {
    items.add("<li><span>%s</span></li>".formatted(text));
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
