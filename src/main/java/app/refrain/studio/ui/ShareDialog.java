package app.refrain.studio.ui;

import app.refrain.account.Person;
import app.refrain.studio.SessionRole;
import app.refrain.studio.ShareLink;
import app.refrain.studio.ShareLinks;
import app.refrain.studio.SharedPage;
import app.refrain.studio.SharedPages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.UUID;

/** Lets other people into a session by links, and shows the piece to everybody as a plain page. */
final class ShareDialog extends Dialog {

  private final ShareLinks links;
  private final SharedPages pages;
  private final Person owner;
  private final UUID session;
  private final Div content = new Div();

  ShareDialog(ShareLinks links, SharedPages pages, Person owner, UUID session) {
    this.links = links;
    this.pages = pages;
    this.owner = owner;
    this.session = session;
    setHeaderTitle("Share");
    addClassName("share-dialog");
    add(content);
    getFooter().add(new Button("Close", click -> close()));
    refresh();
  }

  private void refresh() {
    content.removeAll();
    content.add(
        link("Let others work on it", "They edit and compose with you, live.", SessionRole.EDITOR),
        link(
            "Let others look and listen",
            "They follow live, but change nothing.",
            SessionRole.VIEWER),
        page());
  }

  private Section link(String title, String explanation, SessionRole role) {
    Section section = section(title, explanation);
    Optional<ShareLink> link =
        links.list(owner, session).stream().filter(l -> l.role() == role).findFirst();
    if (link.isPresent()) {
      section.add(
          new LinkField(title, link.get().path()),
          new Button("Revoke the link", click -> change(() -> links.revoke(owner, session, role))));
    } else {
      section.add(
          new Button("Make a link", click -> change(() -> links.share(owner, session, role))));
    }
    return section;
  }

  private Section page() {
    Section section =
        section("Show it to everybody", "A page of its own with the piece as it is now, to play.");
    UnorderedList list = new UnorderedList();
    pages.list(owner, session).forEach(page -> list.add(item(page)));
    section.add(
        new Button("Make a page", click -> change(() -> pages.share(owner, session))), list);
    return section;
  }

  private ListItem item(SharedPage page) {
    Anchor anchor = new Anchor(page.path(), page.title().isEmpty() ? "Untitled" : page.title());
    anchor.setRouterIgnore(true);
    anchor.setTarget("_blank");
    return new ListItem(
        anchor, new Button("Withdraw", click -> change(() -> pages.withdraw(owner, page.id()))));
  }

  private void change(Runnable change) {
    change.run();
    refresh();
  }

  private static Section section(String title, String explanation) {
    Paragraph what = new Paragraph(explanation);
    what.addClassName("explained");
    Section section = new Section(new H3(title), what);
    section.addClassName("share-section");
    return section;
  }
}
