package app.refrain.gallery.ui;

import app.refrain.gallery.decision.Decision;
import app.refrain.gallery.publication.Blurb;
import app.refrain.gallery.publication.PieceFacts;
import app.refrain.gallery.publication.Publication;
import app.refrain.music.analysis.copying.SharedRun;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a curator should know of a piece. */
final class PieceDetails extends Div {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  /**
   * @param listener plays the piece
   */
  PieceDetails(Publication piece, Listener listener) {
    addClassName("piece-details");
    H2 title = new H2(piece.title());
    title.getElement().setAttribute("dir", "auto");
    Paragraph words = new Paragraph(piece.blurb().description());
    words.addClassName("words");
    words.getElement().setAttribute("dir", "auto");
    add(
        title,
        new Paragraph("by " + String.join(", ", piece.composers())),
        listener,
        new Paragraph(facts(piece.facts())),
        new Paragraph(licence(piece.blurb())),
        words);
    if (!piece.machine().isEmpty()) {
      add(list("The machine", piece.machine()));
    }
  }

  /**
   * Shows the copy check's figure.
   *
   * @param copied null if it is not known
   */
  void showCopied(SharedRun copied) {
    Paragraph figure =
        new Paragraph(
            copied == null
                ? "Copy check: there is no figure."
                : copied.notes() == 0
                    ? "Copy check: nothing in a row is also in a tune of the shelf, the gallery, or"
                        + " what a model learnt from."
                    : "Copy check: at most %d notes in a row are also in “%s”."
                        .formatted(copied.notes(), copied.source()));
    figure.addClassName("copy-check");
    add(figure);
  }

  void showHistory(List<Decision> decisions) {
    if (!decisions.isEmpty()) {
      add(list("What was decided", decisions.stream().map(PieceDetails::line).toList()));
    }
  }

  private static String licence(Blurb blurb) {
    return Stream.concat(Stream.of(blurb.licence().title()), blurb.tags().stream())
        .collect(Collectors.joining(" · "));
  }

  private static String line(Decision decision) {
    String what = decision.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String why = decision.reason().isEmpty() ? "" : ": " + decision.reason();
    return "%s · %s · %s%s"
        .formatted(MINUTE.format(decision.decidedAt()), decision.name(), what, why);
  }

  private static String facts(PieceFacts facts) {
    return Stream.of(
            facts.style(),
            facts.key(),
            facts.meter(),
            facts.tempo() + " quarters a minute",
            facts.bars() + " bars",
            "%d:%02d".formatted(facts.seconds() / 60, facts.seconds() % 60),
            facts.instruments().stream().distinct().collect(Collectors.joining(", ")),
            facts.engine().isEmpty() ? "people alone" : facts.engine() + " engine")
        .filter(fact -> !fact.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static Div list(String heading, List<String> lines) {
    UnorderedList list = new UnorderedList();
    lines.forEach(line -> list.add(new ListItem(line)));
    return new Div(new H3(heading), list);
  }
}
