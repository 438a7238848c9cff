package app.refrain.gallery.ui;

import app.refrain.gallery.paging.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Function;

/** What a curator has to decide, one after the other. */
final class CaseList<T> extends Div {

  private final Pages<T> pages;
  private final Function<T, CaseItem> item;
  private final String nothing;
  private final Div cases = new Div();
  private final Button more = new Button("More", click -> showMore());

  /**
   * @param list as for {@link Pages}
   * @param nothing to say when the list is empty
   */
  CaseList(Function<String, Page<T>> list, Function<T, CaseItem> item, String nothing) {
    pages = new Pages<>(list);
    this.item = item;
    this.nothing = nothing;
    cases.addClassName("cases");
    add(cases, more);
    refresh();
  }

  /** Shows what is to be decided now. */
  void refresh() {
    pages.readAgain();
    cases.removeAll();
    if (pages.items().isEmpty()) {
      cases.add(new Paragraph(nothing));
    }
    show(pages.items());
  }

  private void showMore() {
    int shown = pages.items().size();
    pages.readMore();
    List<T> further = pages.items().subList(shown, pages.items().size());
    show(further);
  }

  private void show(List<T> items) {
    items.forEach(each -> cases.add(item.apply(each)));
    more.setVisible(pages.hasMore());
  }
}
