package app.refrain.gallery.page;

import static app.refrain.studio.page.Html.escape;
import static app.refrain.studio.page.Html.isolated;

import app.refrain.gallery.publication.Credit;
import app.refrain.gallery.publication.Licence;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.remix.Lineage;
import app.refrain.studio.page.PiecePage.Listing;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What stands on the page of a piece in the gallery beside its music. */
final class PublicationHtml {

  private final Publication piece;
  private final Lineage lineage;

  PublicationHtml(Publication piece, Lineage lineage) {
    this.piece = piece;
    this.lineage = lineage;
  }

  Listing listing() {
    UUID parent = lineage.origins().isEmpty() ? null : lineage.origins().getLast().id();
    return new Listing(
        piece.blurb().description(),
        piece.blurb().licence().url(),
        piece.blurb().tags(),
        parent == null ? null : "/p/" + parent,
        by() + Chips.inFull(piece.facts(), piece.blurb().tags()).html() + actions(),
        description(),
        licence(),
        LineageHtml.of(lineage) + ReportHtml.dialog(piece.id()));
  }

  /** Everybody who took part, and whose music it began with; each of them once. */
  private String by() {
    Map<UUID, Credit> own = new LinkedHashMap<>();
    Map<UUID, Credit> others = new LinkedHashMap<>();
    for (Credit credit : piece.credits()) {
      (credit.origin().equals(piece.id()) ? own : others).putIfAbsent(credit.person(), credit);
    }
    others.keySet().removeAll(own.keySet());
    return names("by", own.values()) + names("from music by", others.values());
  }

  private static String names(String word, Collection<Credit> credits) {
    return credits.isEmpty()
        ? ""
        : "<p class=\"by\">%s %s</p>"
            .formatted(
                word,
                credits.stream().map(PublicationHtml::person).collect(Collectors.joining(", ")));
  }

  private String actions() {
    boolean remixable = piece.blurb().licence().allowsRemixes();
    return """
    <div class="actions">%s%s<button type="button" data-action="dialog" data-dialog="report" hidden>\
    Report</button></div>
    """
        .formatted(
            Buttons.like(piece.id(), piece.person(), piece.title(), piece.likes()),
            remixable
                ? """
                <button type="button" class="primary" data-action="remix" \
                data-url="/api/v1/gallery/%s/remix" hidden>Remix</button>\
                """
                    .formatted(piece.id())
                : "");
  }

  private String description() {
    return piece.blurb().description().isEmpty()
        ? ""
        : "<section><h2>In the composer’s words</h2><p class=\"words\" dir=\"auto\">%s</p></section>"
            .formatted(escape(piece.blurb().description()));
  }

  private static String person(Credit credit) {
    return "<a href=\"/u/%s\">%s</a>".formatted(credit.person(), isolated(credit.name()));
  }

  private String licence() {
    Licence licence = piece.blurb().licence();
    String name =
        licence.url().isEmpty()
            ? escape(licence.title())
            : "<a rel=\"license\" href=\"%s\">%s</a>"
                .formatted(licence.url(), escape(licence.title()));
    return "<p class=\"terms\">Licence: %s</p>".formatted(name);
  }
}
