package app.refrain.gallery.page;

import static app.refrain.studio.page.Html.escape;
import static app.refrain.studio.page.Html.isolated;

import app.refrain.gallery.publication.Credit;
import app.refrain.gallery.publication.Licence;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.remix.Lineage;
import app.refrain.studio.page.PiecePage.Listing;
import java.util.List;
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
        by() + new Chips(piece.facts(), piece.blurb().tags()).html() + actions(),
        credits(),
        description() + LineageHtml.of(lineage) + licence() + ReportHtml.dialog(piece.id()));
  }

  private String by() {
    List<Credit> own = own(true);
    return own.isEmpty()
        ? ""
        : "<p class=\"by\">by %s</p>"
            .formatted(own.stream().map(PublicationHtml::person).collect(Collectors.joining(", ")));
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
        : "<section><h2>What its composer says</h2><p class=\"words\" dir=\"auto\">%s</p></section>"
            .formatted(escape(piece.blurb().description()));
  }

  /** Everybody who took part, also in what it comes from. */
  private String credits() {
    String others =
        own(false).stream()
            .map(
                credit ->
                    "<li>%s <small>in what it comes from</small></li>".formatted(person(credit)))
            .collect(Collectors.joining("\n"));
    return own(true).stream()
        .map(credit -> "<li>%s</li>".formatted(person(credit)))
        .collect(Collectors.joining("\n", "<ul>", "\n" + others + "</ul>"));
  }

  private List<Credit> own(boolean own) {
    return piece.credits().stream()
        .filter(credit -> credit.origin().equals(piece.id()) == own)
        .toList();
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
    return "<section><h2>Licence</h2><p>%s</p></section>".formatted(name);
  }
}
