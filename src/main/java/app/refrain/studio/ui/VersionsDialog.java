package app.refrain.studio.ui;

import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.studio.SessionVersion;
import app.refrain.studio.SessionVersions;
import app.refrain.studio.score.RejectedOperationException;
import app.refrain.studio.ui.seed.ProblemMessage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A session's versions: keep the score as it is now under a name, and go back to what it was. */
final class VersionsDialog extends Dialog {

  private static final int LONGEST_NAME = 100;

  private final SessionVersions versions;
  private final Person person;
  private final UUID session;
  private final boolean editable;
  private final Runnable onRestored;
  private final TextField name = new TextField("Keep the piece as it is now, called");
  private final ProblemMessage problem = new ProblemMessage();
  private final UnorderedList list = new UnorderedList();
  private final Paragraph none =
      new Paragraph(
          "Nothing kept yet. Whatever you change is saved by itself; a version is a place"
              + " to come back to.");

  VersionsDialog(
      SessionVersions versions,
      Person person,
      UUID session,
      boolean editable,
      Runnable onRestored) {
    this.versions = versions;
    this.person = person;
    this.session = session;
    this.editable = editable;
    this.onRestored = onRestored;
    setHeaderTitle("Versions");
    addClassName("versions-dialog");
    if (editable) {
      add(saving());
    }
    add(problem, none, list);
    getFooter().add(new Button("Close", click -> close()));
    refresh();
  }

  private Component saving() {
    name.setMaxLength(LONGEST_NAME);
    Div saving = new Div(name, new Button("Keep", click -> save()));
    saving.addClassName("field-and-button");
    return saving;
  }

  private void save() {
    if (name.getValue().isBlank()) {
      name.focus();
      return;
    }
    attempt(() -> versions.save(person, session, name.getValue()));
    name.clear();
  }

  private void restore(SessionVersion version) {
    attempt(() -> versions.restore(person, session, version.id()));
    onRestored.run();
  }

  private void attempt(Runnable change) {
    try {
      problem.clear();
      change.run();
    } catch (NotAllowedException | RejectedOperationException e) {
      problem.show(e.getMessage());
    }
    refresh();
  }

  private void refresh() {
    List<SessionVersion> all = versions.list(person, session);
    list.removeAll();
    all.forEach(version -> list.add(item(version)));
    none.setVisible(all.isEmpty());
  }

  private ListItem item(SessionVersion version) {
    Span title = new Span(version.name());
    title.addClassName("item-title");
    Span when = new Span(DATE.format(version.savedAt()));
    ListItem item = new ListItem(new Div(title, when));
    if (editable) {
      Button restore = new Button("Restore", click -> restore(version));
      restore.setAriaLabel("Restore " + version.name());
      item.add(restore);
    }
    return item;
  }

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());
}
