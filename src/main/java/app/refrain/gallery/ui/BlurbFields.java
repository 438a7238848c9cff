package app.refrain.gallery.ui;

import app.refrain.account.InvalidValueException;
import app.refrain.gallery.publication.Blurb;
import app.refrain.gallery.publication.Licence;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;

/** Where a composer says what a piece is. */
final class BlurbFields extends Div {

  private static final String COMMA = ",";

  private final TextField title = new TextField("Title");
  private final TextField tags = new TextField("Tags");
  private final TextArea description = new TextArea("Description");
  private final Select<Licence> licence = new Select<>();
  private final TextField composer = new TextField("Composer");
  private final Checkbox right = new Checkbox();

  BlurbFields() {
    addClassName("blurb-fields");
    title.setRequiredIndicatorVisible(true);
    title.setMaxLength(Blurb.LONGEST_TITLE);
    tags.setHelperText(
        "Up to %d words that people look for, with commas: slow air, night"
            .formatted(Blurb.MOST_TAGS));
    description.setMaxLength(Blurb.LONGEST_DESCRIPTION);
    description.setHelperText("What should people know who hear it?");
    licence.setLabel("Licence");
    licence.setItems(Licence.values());
    licence.setItemLabelGenerator(BlurbFields::explained);
    licence.setValue(Licence.CC_BY);
    composer.setMaxLength(Blurb.LONGEST_TITLE);
    right.setVisible(false);
    composer.setVisible(false);
    add(title, description, composer, right, tags, licence);
  }

  private static String explained(Licence licence) {
    return switch (licence) {
      case CC_BY -> licence.title() + ": others may remix it and name you";
      case CC_BY_SA -> licence.title() + ": the same, and their remixes stay as free";
      case CC0 -> licence.title() + ": anybody may do anything";
      case ALL_RIGHTS_RESERVED -> licence.title() + ": others listen, no more";
    };
  }

  void propose(String text) {
    title.setValue(text);
  }

  /**
   * Asks whose music it is.
   *
   * @param known what the score says; may be empty
   * @param imported whether it comes from a file
   */
  void askForComposer(String known, boolean imported) {
    composer.setVisible(true);
    composer.setValue(known);
    composer.setRequiredIndicatorVisible(imported);
    composer.setHelperText(
        imported
            ? "Whose music is in the file? Your own name, somebody else's, or Traditional"
            : "Only if there is somebody besides those who took part, or Traditional");
    right.setVisible(imported);
    right.setLabel("I may publish it: it is mine, it is free, or whoever owns it allows it");
  }

  void set(Blurb blurb) {
    title.setValue(blurb.title());
    tags.setValue(String.join(", ", blurb.tags()));
    description.setValue(blurb.description());
    licence.setValue(blurb.licence());
  }

  /**
   * What was filled in.
   *
   * @throws app.refrain.account.InvalidValueException if something is missing or too long
   */
  Blurb get() {
    if (right.isVisible()) {
      requireOrigin();
    }
    List<String> words = Arrays.stream(tags.getValue().split(COMMA)).map(String::strip).toList();
    return new Blurb(
        title.getValue(),
        words,
        description.getValue(),
        licence.getValue(),
        composer.isVisible() ? composer.getValue() : null);
  }

  private void requireOrigin() {
    if (composer.getValue().isBlank()) {
      throw new InvalidValueException("composer", "Say whose music is in the file.");
    }
    if (!right.getValue()) {
      throw new InvalidValueException("right", "Say that you may publish it.");
    }
  }
}
