package app.refrain.studio.ui.compose;

import app.refrain.model.SectionPlan;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.GeneralMidi;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the music shall be like; shows what the task can follow. */
final class WishFields extends Div {

  private static final int SLOWEST = 30;
  private static final int FASTEST = 300;
  private static final List<Meter> METERS =
      Stream.of("2/4", "3/4", "4/4", "6/8", "9/8", "12/8", "2/2", "5/4").map(Meter::parse).toList();

  private static final String SECOND_VOICE = "second voice";

  /** What bands call parts, which the composer understands as well. */
  private static final List<String> ADDITIONS = List.of("bass", "chords", SECOND_VOICE);

  /** From seven flats to seven sharps, those of few accidentals first. */
  private static final List<Key> KEYS =
      Stream.of(Key.Mode.values())
          .flatMap(
              mode ->
                  IntStream.of(0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7)
                      .mapToObj(fifths -> new Key(fifths, mode)))
          .toList();

  private final ComboBox<String> style =
      Fields.words("Style", Wishes.knownStyles(), "waltz, jig, chorale");
  private final Select<Key> key = Fields.optional("Key", KEYS);
  private final Select<Meter> meter = Fields.optional("Meter", METERS);
  private final IntegerField tempo = Fields.integer("Tempo", SLOWEST, FASTEST);
  private final MultiSelectComboBox<String> parts =
      new MultiSelectComboBox<>("Instruments", instruments());

  private boolean continues;

  /** What was said in words of how bars shall be; it has no field of its own. */
  private List<SectionPlan> sections = List.of();

  WishFields() {
    addClassName("wish-fields");
    tempo.setPlaceholder("As it comes");
    tempo.setHelperText("Quarters a minute");
    tempo.setStep(4);
    add(style, key, meter, tempo);
  }

  void show(Task task) {
    continues = task == Task.CONTINUE;
    key.setVisible(task == Task.NEW);
    meter.setVisible(task == Task.NEW);
    tempo.setVisible(task == Task.NEW);
    boolean adds = task == Task.HARMONIZE || task == Task.CONTINUE;
    parts.setVisible(adds || task == Task.NEW);
    parts.setLabel(adds ? "Parts to add" : "Instruments");
    parts.setPlaceholder(adds ? "strings, drums" : "flute, nylon guitar");
  }

  /** Who plays; stands where it is seen at once. */
  MultiSelectComboBox<String> parts() {
    return parts;
  }

  boolean isWithoutParts() {
    return parts.isEmpty();
  }

  boolean isComplete() {
    return !tempo.isVisible() || tempo.isEmpty() || !tempo.isInvalid();
  }

  /** What is wished for, as far as the task can follow. */
  Wishes get() {
    return new Wishes(
        style.isEmpty() ? null : style.getValue().strip(),
        key.isVisible() ? key.getValue() : null,
        meter.isVisible() ? meter.getValue() : null,
        tempo.isVisible() && tempo.getValue() != null ? tempo.getValue().doubleValue() : null,
        continues ? List.of() : chosenParts().filter(part -> !ADDITIONS.contains(part)).toList(),
        sections);
  }

  /** What else plays as well, as requests name it. */
  List<String> additions() {
    return chosenParts().filter(part -> continues || ADDITIONS.contains(part)).toList();
  }

  private Stream<String> chosenParts() {
    return parts.isVisible() ? parts.getValue().stream() : Stream.empty();
  }

  void set(Order order) {
    set(order.wishes());
    LinkedHashSet<String> all = new LinkedHashSet<>(order.wishes().parts());
    order.add().forEach(part -> all.add(part.equals("voice") ? SECOND_VOICE : part));
    parts.setValue(all);
  }

  /** Fills in what plays as well. */
  void setAdded(List<String> added) {
    LinkedHashSet<String> all = new LinkedHashSet<>();
    added.forEach(part -> all.add(part.equals("voice") ? SECOND_VOICE : part));
    parts.setValue(all);
  }

  void set(Wishes wishes) {
    sections = wishes.sections();
    style.setValue(wishes.style());
    key.setValue(wishes.key());
    meter.setValue(wishes.meter());
    tempo.setValue(wishes.tempo() == null ? null : (int) Math.round(wishes.tempo()));
    parts.setValue(new LinkedHashSet<>(wishes.parts()));
  }

  private static List<String> instruments() {
    return Stream.of(
            Wishes.knownInstruments().stream(),
            Stream.of(GeneralMidi.DRUMS),
            ADDITIONS.stream(),
            IntStream.range(0, 128).mapToObj(GeneralMidi::instrument))
        .flatMap(names -> names)
        .distinct()
        .toList();
  }
}
