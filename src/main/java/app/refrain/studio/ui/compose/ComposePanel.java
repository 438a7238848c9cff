package app.refrain.studio.ui.compose;

import app.refrain.model.Task;
import app.refrain.model.wishes.UnderstoodWishes;
import app.refrain.music.Score;
import app.refrain.studio.command.Command;
import app.refrain.studio.command.Understood;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Where a person says what to write. What is usual is filled in, so that Compose works at once. */
public final class ComposePanel extends Section {

  private static final String UNFOLDED = "unfolded";
  private static final Pattern ADDING = Pattern.compile("(?i)\\b(?:add(?:ing)?|plus)\\b");

  private final PlainWords words = new PlainWords(this::understand, this::command);
  private final TaskChoice tasks = new TaskChoice(this::show);
  private final ScopeFields scope = new ScopeFields();
  private final WishFields wishes = new WishFields();
  private final FreedomFields freedom = new FreedomFields();
  private final Details more = new Details("More choices", wishes, freedom);
  private final Button compose = new Button("Compose");
  private final AddButtons additions = new AddButtons(this::addPart);
  private final Paragraph missing = new Paragraph();
  private final NativeButton tweak = new NativeButton("Tweak the last one");
  private final NativeButton handle = new NativeButton("Compose", click -> fold(isUnfolded()));

  private final Consumer<Order> onOrder;
  private final Consumer<List<Command>> onCommands;

  private Understood command = Understood.NOTHING;

  private Score piece = Score.EMPTY;

  /**
   * @param bars how many bars are written unless somebody says otherwise
   * @param onTweak called when what was last asked for is wanted back, to change it
   * @param onCommands given what is to be done to the piece as it is
   */
  public ComposePanel(
      int bars, Consumer<Order> onOrder, Runnable onTweak, Consumer<List<Command>> onCommands) {
    this.onCommands = onCommands;
    this.onOrder = onOrder;
    addClassName("compose-panel");
    compose.addThemeVariants(ButtonVariant.PRIMARY);
    compose.addClickListener(click -> send());
    words.sendBy(compose);
    H2 heading = new H2("Compose");
    heading.setId("compose-heading");
    getElement().setAttribute("aria-labelledby", "compose-heading");
    handle.addClassName("sheet-handle");
    fold(true);
    tweak.addClassName("tweak");
    tweak.addClickListener(click -> onTweak.run());
    setTweakable(false);
    missing.addClassName("missing");
    missing.getElement().setAttribute("role", "alert");
    say(missing, "");
    add(handle, heading, additions, words, tasks, scope, wishes.parts(), missing, compose, tweak);
    add(more);
    set(Order.usual(Task.NEW, bars));
  }

  /** Says what the piece is now. */
  public void setPiece(Score newPiece) {
    boolean begins = piece.parts().isEmpty() && !newPiece.parts().isEmpty();
    piece = newPiece;
    words.setPiece(piece);
    tasks.setPieceIsEmpty(piece.noteCount() == 0);
    additions.setVisible(hasMelody(piece));
    if (begins && piece.noteCount() > 0) {
      tasks.set(Task.CONTINUE);
      // What was wished for is there; nobody asked for it once more.
      words.say("");
      wishes.setAdded(List.of());
    }
    show(tasks.get());
  }

  /** Fills in what was asked for, to ask for something like it. */
  public void set(Order order) {
    tasks.set(order.task());
    scope.set(order);
    wishes.set(order);
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

  /** What was last said in plain words. */
  public String words() {
    return words.said();
  }

  /** Bars that are selected are what is filled in. */
  public void selectBars(int from, int to) {
    scope.select(from, to);
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

  /** Whoever plays besides is added, unless a new piece is wanted. */
  private boolean adds(UnderstoodWishes understood) {
    boolean saysSo = ADDING.matcher(understood.text()).find();
    return understood.task().isEmpty()
        && !understood.music().parts().isEmpty()
        && (saysSo || tasks.get() != Task.NEW);
  }

  private static boolean hasMelody(Score score) {
    return score.parts().stream().anyMatch(part -> !part.drums() && !part.notes().isEmpty());
  }

  private void addPart(String part) {
    if (freedom.isComplete()) {
      say(missing, "");
      onOrder.accept(usual(Task.HARMONIZE).adding(part));
    } else {
      more.setOpened(true);
    }
  }

  private boolean writesNothing() {
    boolean hasEmptyPart = piece.parts().stream().anyMatch(part -> part.notes().isEmpty());
    return wishes.isWithoutParts() && scope.parts().write().isEmpty() && !hasEmptyPart;
  }

  private static void say(Paragraph paragraph, String text) {
    paragraph.setText(text);
    paragraph.setVisible(!text.isEmpty());
  }

  private void show(Task task) {
    say(missing, "");
    scope.show(task, piece);
    wishes.show(task);
  }

  private void send() {
    List<Command> edits = command.commands();
    Optional<Order> order = composes() ? order() : Optional.empty();
    boolean sent = order.isPresent() || !composes();
    boolean fulfilled = command.isCommand() && sent;
    if (!edits.isEmpty()) {
      fold(true);
      onCommands.accept(edits);
    }
    order.ifPresent(onOrder);
    if (fulfilled) {
      words.say("");
    }
    if (sent && tasks.get() != Task.NEW) {
      wishes.setAdded(List.of());
    }
  }

  /** Whether something is to be written, and not only done to what is there. */
  private boolean composes() {
    return command.commands().isEmpty() || command.moreBars() > 0 || !command.added().isEmpty();
  }

  /** More bars and parts are written; whatever else is done to the piece is shown first. */
  private void command(Understood understood) {
    command = understood;
    if (understood.moreBars() > 0) {
      tasks.set(Task.CONTINUE);
      scope.setBars(understood.moreBars());
      wishes.setAdded(understood.added());
    } else if (!understood.added().isEmpty()) {
      tasks.set(Task.HARMONIZE);
      wishes.setAdded(understood.added());
    }
    compose.setText(composes() ? "Compose" : "Show the change");
  }

  /** What is said in plain words goes into the fields, where it can be changed. */
  private void understand(UnderstoodWishes understood) {
    boolean empty = piece.noteCount() == 0;
    understood.task().filter(task -> !empty || task == Task.NEW).ifPresent(tasks::set);
    if (!empty && adds(understood)) {
      tasks.set(Task.HARMONIZE);
    }
    understood.bars().ifPresent(scope::setBars);
    understood.fromBar().ifPresent(from -> scope.select(from, understood.toBar().orElse(from)));
    understood.temperature().ifPresent(freedom::setTemperature);
    wishes.set(understood.music());
  }

  /** What the fields ask for; empty, and shown where, if something is missing. */
  public Optional<Order> order() {
    Task task = tasks.get();
    say(missing, "");
    if (!scope.isComplete(task)) {
      return Optional.empty();
    }
    if (task == Task.HARMONIZE && writesNothing()) {
      say(missing, "Choose what to add, or tick a part to write anew.");
      return Optional.empty();
    }
    if (!wishes.isComplete() || !freedom.isComplete()) {
      more.setOpened(true);
      return Optional.empty();
    }
    fold(true);
    return Optional.of(usual(task));
  }

  /** What the fields say. */
  private Order usual(Task task) {
    return new Order(
        task,
        freedom.engine(),
        TaskChoice.withBars().contains(task) ? scope.bars() : 0,
        scope.fromBar(),
        scope.toBar(),
        scope.parts().keep(),
        scope.parts().write(),
        wishes.additions(),
        wishes.get(),
        freedom.temperature(),
        freedom.refinement(),
        freedom.lockedSeed(),
        freedom.candidates());
  }
}
