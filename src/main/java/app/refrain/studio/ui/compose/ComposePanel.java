package app.refrain.studio.ui.compose;

import app.refrain.model.Task;
import app.refrain.model.wishes.UnderstoodWishes;
import app.refrain.music.Score;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Consumer;

/** Where a person says what to write. What is usual is filled in, so that Compose works at once. */
public final class ComposePanel extends Section {

  private static final String UNFOLDED = "unfolded";

  private final PlainWords words = new PlainWords(this::understand);
  private final TaskChoice tasks = new TaskChoice(this::show);
  private final ScopeFields scope = new ScopeFields();
  private final WishFields wishes = new WishFields();
  private final FreedomFields freedom = new FreedomFields();
  private final Details more = new Details("More choices", wishes, freedom);
  private final Button compose = new Button("Compose");
  private final NativeButton tweak = new NativeButton("Tweak the last one");
  private final NativeButton handle = new NativeButton("Compose", click -> fold(isUnfolded()));

  private Score piece = Score.EMPTY;

  /**
   * @param bars how many bars are written unless somebody says otherwise
   * @param onTweak called when what was last asked for is wanted back, to change it
   */
  public ComposePanel(int bars, Consumer<Order> onOrder, Runnable onTweak) {
    addClassName("compose-panel");
    compose.addThemeVariants(ButtonVariant.PRIMARY);
    compose.addClickListener(click -> order().ifPresent(onOrder));
    words.sendBy(compose);
    H2 heading = new H2("Compose");
    heading.setId("compose-heading");
    getElement().setAttribute("aria-labelledby", "compose-heading");
    handle.addClassName("sheet-handle");
    fold(true);
    tweak.addClassName("tweak");
    tweak.addClickListener(click -> onTweak.run());
    setTweakable(false);
    add(handle, heading, words, tasks, scope, compose, tweak, more);
    set(Order.usual(Task.NEW, bars));
  }

  /** Says what the piece is now. */
  public void setPiece(Score newPiece) {
    boolean begins = piece.parts().isEmpty() && !newPiece.parts().isEmpty();
    piece = newPiece;
    tasks.setPieceIsEmpty(piece.noteCount() == 0);
    if (begins && piece.noteCount() > 0) {
      tasks.set(Task.CONTINUE);
    }
    show(tasks.get());
  }

  /** Fills in what was asked for, to ask for something like it. */
  public void set(Order order) {
    tasks.set(order.task());
    scope.set(order);
    wishes.set(order.wishes());
    freedom.set(order);
    show(order.task());
  }

  /** Whether something was asked for that can be changed. */
  public void setTweakable(boolean tweakable) {
    tweak.setVisible(tweakable);
  }

  /** Writes a wish in plain words, as if the person had written it here. */
  public void say(String wish) {
    words.say(wish);
  }

  /** Bars that are selected are what is filled in. */
  public void selectBars(int from, int to) {
    scope.select(from, to);
  }

  /** The part that is chosen is what is harmonized. */
  public void selectPart(String name) {
    if (tasks.get() == Task.HARMONIZE) {
      scope.keepOnly(name);
    }
  }

  /** Opens what is folded, for a person who wants to change something. */
  public void unfold() {
    more.setOpened(true);
    fold(false);
    compose.focus();
  }

  /** On a phone the panel is a sheet, of which only the handle is seen when it is folded. */
  private void fold(boolean folded) {
    setClassName(UNFOLDED, !folded);
    handle.setText(folded ? "Compose" : "Close");
    handle.getElement().setAttribute("aria-expanded", String.valueOf(!folded));
  }

  private boolean isUnfolded() {
    return hasClassName(UNFOLDED);
  }

  private void show(Task task) {
    scope.show(task, piece);
    wishes.show(task);
  }

  /** What is said in plain words goes into the fields, where it can be changed. */
  private void understand(UnderstoodWishes understood) {
    boolean empty = piece.noteCount() == 0;
    understood.task().filter(task -> !empty || task == Task.NEW).ifPresent(tasks::set);
    understood.bars().ifPresent(scope::setBars);
    understood.fromBar().ifPresent(from -> scope.select(from, understood.toBar().orElse(from)));
    understood.temperature().ifPresent(freedom::setTemperature);
    wishes.set(understood.music());
  }

  /** What the fields ask for; empty, and shown where, if something is missing. */
  public Optional<Order> order() {
    Task task = tasks.get();
    if (!scope.isComplete(task)) {
      return Optional.empty();
    }
    if (!wishes.isComplete() || !freedom.isComplete()) {
      more.setOpened(true);
      return Optional.empty();
    }
    fold(true);
    return Optional.of(
        new Order(
            task,
            freedom.engine(),
            TaskChoice.withBars().contains(task) ? scope.bars() : 0,
            scope.fromBar(),
            scope.toBar(),
            scope.keep(),
            wishes.get(),
            freedom.temperature(),
            freedom.refinement(),
            freedom.lockedSeed(),
            freedom.candidates()));
  }
}
