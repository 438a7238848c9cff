package app.refrain.gallery.ui;

import app.refrain.gallery.publication.Blurb;
import app.refrain.gallery.publication.Licence;
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
    add(title, description, tags, licence);
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
    List<String> words = Arrays.stream(tags.getValue().split(COMMA)).map(String::strip).toList();
    return new Blurb(title.getValue(), words, description.getValue(), licence.getValue());
  }
}
