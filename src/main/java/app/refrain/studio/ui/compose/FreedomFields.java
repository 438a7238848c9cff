package app.refrain.studio.ui.compose;

import app.refrain.model.Engine;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.slider.DecimalSlider;
import com.vaadin.flow.component.textfield.IntegerField;

/** How freely the models choose, which ones, and how many pieces there are to choose from. */
final class FreedomFields extends Div {

  private static final double LEAST_TEMPERATURE = 0.3;
  private static final double MOST_TEMPERATURE = 1.5;

  private final IntegerField candidates =
      Fields.integer("Candidates to choose from", 1, Order.MAX_CANDIDATES);
  private final DecimalSlider temperature =
      Fields.slider("Boldness", LEAST_TEMPERATURE, MOST_TEMPERATURE, 0.05);
  private final DecimalSlider refinement = Fields.slider("Refinement", 0, 1, 0.05);
  private final Select<Engine> engine = new Select<>();
  private final Checkbox locked = new Checkbox("Lock the random seed");
  private final IntegerField seed = Fields.integer("Random seed", 1, Integer.MAX_VALUE - 8);

  FreedomFields() {
    addClassName("freedom-fields");
    temperature.setHelperText("The temperature: less is safer, more surprises");
    refinement.setHelperText("How much of the hybrid's refinement is taken");
    engine.setLabel("Engine");
    engine.setItems(Engine.values());
    engine.setItemLabelGenerator(TaskWords::name);
    engine.addValueChangeListener(
        change -> refinement.setEnabled(change.getValue() == Engine.HYBRID));
    locked.addValueChangeListener(change -> seed.setVisible(change.getValue()));
    seed.setVisible(false);
    seed.setStepButtonsVisible(false);
    seed.setHelperText("The same seed and wishes make the same music again");
    add(candidates, temperature, refinement, engine, locked, seed);
  }

  boolean isComplete() {
    return Fields.isComplete(candidates) && (!locked.getValue() || Fields.isComplete(seed));
  }

  int candidates() {
    return candidates.getValue();
  }

  double temperature() {
    return temperature.getValue();
  }

  double refinement() {
    return refinement.getValue();
  }

  Engine engine() {
    return engine.getValue();
  }

  void setTemperature(double wished) {
    temperature.setValue(Math.clamp(wished, LEAST_TEMPERATURE, MOST_TEMPERATURE));
  }

  /** Null if it is another one each time. */
  Long lockedSeed() {
    return locked.getValue() ? seed.getValue().longValue() : null;
  }

  void set(Order order) {
    candidates.setValue(order.candidates());
    temperature.setValue(order.temperature());
    refinement.setValue(order.refinement());
    engine.setValue(order.engine());
    locked.setValue(order.lockedSeed() != null);
    seed.setValue(order.lockedSeed() == null ? null : order.lockedSeed().intValue());
  }
}
