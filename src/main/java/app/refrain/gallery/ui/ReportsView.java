package app.refrain.gallery.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.gallery.curation.Curation;
import app.refrain.gallery.report.Report;
import app.refrain.gallery.report.Reports;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What people find wrong with pieces. */
@Route("curate/reports")
@PageTitle("Reports · Refrain")
@RolesAllowed("CURATOR")
final class ReportsView extends CuratorPage {

  private static final int SHOWN = 25;

  private final Reports reports;
  private final Person curator;
  private final CaseList<Report> cases;

  ReportsView(Reports reports, CurrentPerson people) {
    super("curate/reports", "Reports");
    this.reports = reports;
    curator = people.require();
    cases =
        new CaseList<>(
            after -> reports.queue(curator, after, SHOWN), this::item, "Nobody reports anything.");
    add(cases);
  }

  private CaseItem item(Report report) {
    CaseItem item =
        new CaseItem("/p/" + report.publication(), report.title(), Curation.LONGEST_REASON);
    item.say(
        report.cause().title()
            + (report.open() > 1 ? " · %d reports".formatted(report.open()) : ""));
    item.say(report.details());
    item.decision(
        "Take it out of the gallery",
        reason -> decide(() -> reports.uphold(curator, report.id(), reason)));
    item.decision(
        "Leave it there", reason -> decide(() -> reports.dismiss(curator, report.id(), reason)));
    return item;
  }

  private void decide(Runnable decision) {
    if (attempt(decision)) {
      cases.refresh();
    }
  }
}
