package app.refrain.account.ui;

import app.refrain.account.SignIns;
import app.refrain.account.SignIns.SignIn;
import app.refrain.account.SignedIn;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where a person is signed in; all but this browser can be ended. */
final class SignInList extends Section {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final SignIns signIns;
  private final SignedIn here;

  SignInList(SignIns signIns, SignedIn here) {
    this.signIns = signIns;
    this.here = here;
    addClassName("sign-ins");
    show();
  }

  private void show() {
    removeAll();
    UnorderedList list = new UnorderedList();
    signIns.list(here.person()).forEach(each -> list.add(item(each)));
    add(
        new H2("Where you are signed in"),
        list,
        new Button(
            "Sign out in all other browsers",
            click -> {
              signIns.endOthers(here);
              show();
            }));
  }

  private ListItem item(SignIn each) {
    ListItem item =
        new ListItem(
            new Span("%s, last used on %s".formatted(each.label(), DAY.format(each.lastUsedAt()))));
    if (each.tokenHash().equals(here.tokenHash())) {
      item.add(new Span("this browser"));
    } else {
      Button end =
          new Button(
              "End",
              click -> {
                signIns.end(here.person(), each.id());
                show();
              });
      end.setAriaLabel("End " + each.label());
      item.add(end);
    }
    return item;
  }
}
