package app.refrain.studio.ui;

import app.refrain.music.performance.Understanding;
import app.refrain.studio.ui.compose.Order;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/**
 * With what a person comes from the first page to the studio.
 *
 * @param brought what they brought and how it was understood; null if that needs no telling
 * @param wish in plain words, empty if none
 * @param order what was asked for elsewhere already; null if nothing was
 * @param composes whether to compose at once
 */
record Arrival(Understanding brought, String wish, Order order, boolean composes) {

  static final Arrival PLAIN = new Arrival(null, "", null, false);

  /** Remembers it until the studio opens. */
  void put(UI ui) {
    ComponentUtil.setData(ui, Arrival.class, this);
  }

  /** What was remembered, given once. */
  static Arrival take(UI ui) {
    Arrival arrival = ComponentUtil.getData(ui, Arrival.class);
    ComponentUtil.setData(ui, Arrival.class, null);
    return Optional.ofNullable(arrival).orElse(PLAIN);
  }
}
