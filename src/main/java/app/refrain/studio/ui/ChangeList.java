package app.refrain.studio.ui;

import app.refrain.model.NoteChange;
import app.refrain.music.Bar;
import app.refrain.music.Key;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/** What the refiner did to the draft, and why. */
final class ChangeList extends Section {

  private static final Key C_MAJOR = new Key(0, Key.Mode.MAJOR);

  private final Score draft;

  /**
   * @param onPlace told the tick of a change that a person wants to see
   */
  ChangeList(Score draft, List<NoteChange> changes, IntConsumer onPlace) {
    this.draft = draft;
    addClassName("change-list");
    add(new H2("What the refiner changed"));
    if (changes.isEmpty()) {
      add(new Paragraph("Nothing: it believed every note of the draft."));
      return;
    }
    OrderedList list = new OrderedList();
    changes.forEach(change -> list.add(item(change, onPlace)));
    add(list);
  }

  private ListItem item(NoteChange change, IntConsumer onPlace) {
    NativeButton place = new NativeButton(place(change.from()));
    place.addClickListener(click -> onPlace.accept(change.from().onset()));
    Part part = draft.parts().get(change.part());
    Span what = new Span("%s: %s".formatted(part.name(), what(change, part)));
    Span why =
        new Span(
            "%s (%.0f %% sure before, %.0f %% after)"
                .formatted(change.reason(), 100 * change.before(), 100 * change.after()));
    why.addClassName("reason");
    return new ListItem(place, what, why);
  }

  private String place(Note note) {
    Bar bar = draft.bars().at(note.onset());
    double beat = 1 + (note.onset() - bar.start()) / (double) bar.meter().beatLength();
    return "Bar %d, beat %s".formatted(bar.number(), decimal(beat));
  }

  private String what(NoteChange change, Part part) {
    Note from = change.from();
    Note to = change.to();
    String name = name(from, part);
    if (to == null) {
      return name + " left out";
    }
    if (to.pitch() != from.pitch()) {
      return "%s became %s".formatted(name, name(to, part));
    }
    if (to.onset() != from.onset()) {
      return "%s moved to %s".formatted(name, place(to).toLowerCase(Locale.ROOT));
    }
    return "%s %s".formatted(name, to.duration() > from.duration() ? "lengthened" : "shortened");
  }

  private String name(Note note, Part part) {
    if (part.drums()) {
      return app.refrain.music.GeneralMidi.drum(note.pitch());
    }
    Key key = draft.keyAt(note.onset());
    return (key == null ? C_MAJOR : key).spell(note.pitch()).toString();
  }

  private static String decimal(double value) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
