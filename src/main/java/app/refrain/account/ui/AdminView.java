package app.refrain.account.ui;

import app.refrain.account.AuditLog;
import app.refrain.account.CurrentPerson;
import app.refrain.account.Role;
import app.refrain.account.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where administrators appoint curators and see what happened. */
@Route("admin")
@PageTitle("Administration · Refrain")
@RolesAllowed("ADMINISTRATOR")
final class AdminView extends FormPage {

  private static final int ENTRIES = 100;
  private static final String ROLE_WIDTH = "13rem";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final Roles roles;
  private final CurrentPerson people;
  private final TextField search = new TextField("Find a member by name or mail address");
  private final Grid<Roles.Holder> members = new Grid<>();

  AdminView(Roles roles, AuditLog audit, CurrentPerson people) {
    super("Administration");
    this.roles = roles;
    this.people = people;
    addClassName("wide");
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> show());
    members.addComponentColumn(AdminView::name).setHeader("Member");
    members
        .addComponentColumn(this::roleChoice)
        .setHeader("Role")
        .setWidth(ROLE_WIDTH)
        .setFlexGrow(0);
    members.setAllRowsVisible(true);
    add(
        new Paragraph(new Anchor("admin/processes", "Processes that serve and compose")),
        new Paragraph(new Anchor("admin/mail", "Mail that was not sent")),
        new Section(new H2("Members"), search, members),
        new Section(new H2("What happened"), entries(audit)));
    show();
  }

  private void show() {
    members.setItems(roles.search(people.require(), search.getValue()));
  }

  private Component roleChoice(Roles.Holder holder) {
    Select<Role> choice = new Select<>();
    choice.setItems(Role.MEMBER, Role.CURATOR, Role.ADMINISTRATOR);
    choice.setItemLabelGenerator(Role::title);
    choice.setValue(holder.person().role());
    choice.setAriaLabel("Role of " + holder.person().name());
    choice.addValueChangeListener(
        change ->
            attempt(
                () -> {
                  try {
                    roles.appoint(people.require(), holder.person().id(), change.getValue());
                  } finally {
                    show();
                  }
                }));
    return choice;
  }

  private static Component name(Roles.Holder holder) {
    Div name = new Div(holder.person().name());
    name.getElement().setAttribute("dir", "auto");
    Div mail = new Div(holder.email());
    mail.addClassName("aside");
    return new Div(name, mail);
  }

  private Component entries(AuditLog audit) {
    UnorderedList entries = new UnorderedList();
    entries.addClassName("entries");
    audit.latest(people.require(), ENTRIES).forEach(entry -> entries.add(item(entry)));
    return entries;
  }

  private static ListItem item(AuditLog.Entry entry) {
    Span time = new Span(MINUTE.format(entry.at()));
    time.addClassName("aside");
    String subject = entry.subject().isEmpty() ? "" : ": " + entry.subject();
    return new ListItem(time, new Div(entry.actor() + " " + entry.action() + subject));
  }
}
