package app.refrain.gallery.page;

import static app.refrain.studio.page.Html.escape;
import static app.refrain.studio.page.Html.isolated;

import app.refrain.gallery.remix.Lineage;
import app.refrain.gallery.remix.Lineage.Node;
import java.util.List;
import java.util.stream.Collectors;

/** What a piece comes from and what came of it, as lists in lists. */
final class LineageHtml {

  private LineageHtml() {}

  /** Nothing if it has no kin. */
  static String of(Lineage lineage) {
    if (lineage.origins().isEmpty() && lineage.piece().remixes().isEmpty()) {
      return "";
    }
    String here =
        "<li><strong aria-current=\"true\">%s</strong>%s</li>"
            .formatted(isolated(lineage.piece().title()), remixes(lineage.piece().remixes()));
    String tree = "<ul>" + here + "</ul>";
    for (Node origin : lineage.origins().reversed()) {
      tree = "<ul><li>%s%s</li></ul>".formatted(label(origin), tree);
    }
    return "<section class=\"lineage\"><h2>Where it comes from, and what came of it</h2>%s</section>"
        .formatted(tree);
  }

  private static String remixes(List<Node> nodes) {
    return nodes.isEmpty()
        ? ""
        : nodes.stream()
            .map(node -> "<li>%s%s</li>".formatted(label(node), remixes(node.remixes())))
            .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  private static String label(Node node) {
    return node.isShown()
        ? "<a href=\"/p/%s\">%s</a> <small>by <bdi>%s</bdi></small>"
            .formatted(
                node.id(), isolated(node.title()), escape(String.join(", ", node.composers())))
        : "<small>A piece that is not in the gallery</small>";
  }
}
