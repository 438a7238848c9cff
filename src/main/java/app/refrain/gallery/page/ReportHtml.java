package app.refrain.gallery.page;

import app.refrain.gallery.report.Cause;
import app.refrain.gallery.report.Reports;
import app.refrain.studio.page.Html;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where anybody tells the curators that something is wrong with a piece. */
final class ReportHtml {

  private ReportHtml() {}

  private static String causes() {
    return Stream.of(Cause.values())
        .map(
            cause ->
                "<option value=\"%s\">%s</option>".formatted(cause, Html.escape(cause.title())))
        .collect(Collectors.joining("\n"));
  }

  static String dialog(UUID piece) {
    return """
    <dialog id="report" aria-labelledby="report-title">
    <form data-report="/api/v1/gallery/%s/report">
    <h2 id="report-title">Report this piece</h2>
    <label>What is wrong with it?
    <select name="cause">
    %s
    </select></label>
    <label>Tell the curators more
    <textarea name="details" rows="4" maxlength="%d"></textarea></label>
    <p role="alert"></p>
    <div class="actions"><button class="primary">Report</button>
    <button formmethod="dialog" formnovalidate>Cancel</button></div>
    </form>
    </dialog>
    """
        .formatted(piece, causes(), Reports.LONGEST_DETAILS);
  }
}
