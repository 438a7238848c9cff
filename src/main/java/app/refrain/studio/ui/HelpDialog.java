package app.refrain.studio.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;

/** The keys of the studio. */
final class HelpDialog extends Dialog {

  HelpDialog() {
    setHeaderTitle("Keys");
    addClassName("help-dialog");
    add(
        keys(
            "Anywhere",
            "Space",
            "Play and pause",
            "Control Z, Control Shift Z",
            "Undo, redo",
            "?",
            "This help"),
        keys(
            "On the piano roll",
            "Arrow keys",
            "Move the cursor; Home, End and Page keys by more",
            "Enter",
            "Add a note, or select the one that is there",
            "Alt and arrow keys",
            "Move the selected notes; with Shift by an octave",
            "Alt and Page keys",
            "Move them up or down in the key",
            "[ and ]",
            "Make them shorter or longer",
            "{ and }",
            "Let them begin earlier or later",
            "+ and −",
            "Make them louder or softer",
            "Q",
            "Put them on the grid",
            "B",
            "Select the bar, to fill it in for example",
            "P",
            "Go to the next part; with Shift to the one before",
            "Delete",
            "Remove the selected notes",
            "Control A, C, X, V, D",
            "Select all, copy, cut, paste, duplicate",
            "Escape",
            "Select nothing"),
        keys("In the English text", "Control Enter", "Make the edited text the piece"));
    getFooter().add(new Button("Close", click -> close()));
  }

  /**
   * @param pairs keys and what they do, in turn
   */
  private static Section keys(String title, String... pairs) {
    DescriptionList list = new DescriptionList();
    for (int i = 0; i < pairs.length; i += 2) {
      list.add(new DescriptionList.Term(pairs[i]), new DescriptionList.Description(pairs[i + 1]));
    }
    Section section = new Section(new H3(title), list);
    // The dialog scrolls where the window is low, and arrow keys scroll what has the focus.
    section.getElement().setAttribute("tabindex", "0");
    return section;
  }
}
