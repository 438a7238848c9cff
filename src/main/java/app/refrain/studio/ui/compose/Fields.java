package app.refrain.studio.ui.compose;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.slider.DecimalSlider;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;

/** The panel's kinds of fields. */
final class Fields {

  private Fields() {}

  static IntegerField integer(String label, int least, int most) {
    IntegerField field = new IntegerField(label);
    field.setStepButtonsVisible(true);
    limit(field, least, most);
    return field;
  }

  static void limit(IntegerField field, int least, int most) {
    field.setMin(least);
    field.setMax(most);
    field.setI18n(
        new IntegerField.IntegerFieldI18n()
            .setBadInputErrorMessage("A whole number, please")
            .setRequiredErrorMessage("A number, please")
            .setMinErrorMessage("At least %d".formatted(least))
            .setMaxErrorMessage("At most %,d".formatted(most)));
  }

  static boolean isComplete(IntegerField field) {
    return field.getValue() != null && !field.isInvalid();
  }

  static DecimalSlider slider(String label, double least, double most, double step) {
    DecimalSlider slider = new DecimalSlider(label, least, most);
    slider.setStep(step);
    slider.setValueAlwaysVisible(true);
    return slider;
  }

  /** A choice that may be left to the models. */
  static <T> Select<T> optional(String label, List<T> items) {
    Select<T> select = new Select<>();
    select.setLabel(label);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption("As it comes");
    select.setItemLabelGenerator(item -> item == null ? "As it comes" : item.toString());
    select.setItems(items);
    return select;
  }

  static ComboBox<String> words(String label, List<String> items, String placeholder) {
    ComboBox<String> box = new ComboBox<>(label, items);
    box.setAllowCustomValue(true);
    box.addCustomValueSetListener(custom -> box.setValue(custom.getDetail()));
    box.setPlaceholder(placeholder);
    box.setClearButtonVisible(true);
    return box;
  }
}
