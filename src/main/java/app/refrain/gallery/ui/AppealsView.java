package app.refrain.gallery.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Person;
import app.refrain.gallery.appeal.Appeal;
import app.refrain.gallery.appeal.Appeals;
import app.refrain.gallery.curation.Curation;
import app.refrain.gallery.publication.PublicationAccess;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Composers who think that a rejection was wrong. */
@Route("curate/appeals")
@PageTitle("Appeals · Refrain")
@RolesAllowed("CURATOR")
final class AppealsView extends CuratorPage {

  private static final int SHOWN = 25;

  private final Appeals appeals;
  private final PublicationAccess access;
  private final Person curator;
  private final CaseList<Appeal> cases;

  AppealsView(Appeals appeals, PublicationAccess access, CurrentPerson people) {
    super("curate/appeals", "Appeals");
    this.appeals = appeals;
    this.access = access;
    curator = people.require();
    cases =
        new CaseList<>(
            after -> appeals.queue(curator, after, SHOWN), this::item, "Nobody appeals.");
    add(cases);
  }

  private CaseItem item(Appeal appeal) {
    CaseItem item =
        new CaseItem("/p/" + appeal.publication(), appeal.title(), Curation.LONGEST_REASON);
    item.say("Rejected: " + appeal.reason());
    item.say("The composer: " + appeal.words());
    item.addComponentAtIndex(1, new Listener(access.score(curator, appeal.publication())));
    item.decision("Let it in", reason -> decide(() -> appeals.grant(curator, appeal.id(), reason)));
    item.decision(
        "Leave it out", reason -> decide(() -> appeals.deny(curator, appeal.id(), reason)));
    return item;
  }

  private void decide(Runnable decision) {
    if (attempt(decision)) {
      cases.refresh();
    }
  }
}
