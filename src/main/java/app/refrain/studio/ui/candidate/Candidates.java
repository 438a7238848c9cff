package app.refrain.studio.ui.candidate;

import app.refrain.account.Person;
import app.refrain.account.TooManyRequestsException;
import app.refrain.generation.Generation;
import app.refrain.generation.GenerationService;
import app.refrain.generation.RefusedRequestException;
import app.refrain.generation.Subscription;
import app.refrain.model.CompositionRequest;
import app.refrain.music.Score;
import app.refrain.studio.ui.compose.Order;
import app.refrain.studio.ui.seed.ProblemMessage;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What the machine writes for a piece: asked for here, followed bar by bar, and taken. */
public final class Candidates extends Section {

  private final GenerationService generations;
  private final Person person;
  private final Consumer<Score> onTake;
  private final Consumer<Order> onTweak;
  private final Div cards = new Div();
  private final ProblemMessage problem = new ProblemMessage();
  private final Map<UUID, Subscription> followed = new LinkedHashMap<>();

  private int count;

  /**
   * @param onTake given the score that a person takes
   * @param onTweak given what was asked for, to ask for something like it
   */
  public Candidates(
      GenerationService generations,
      Person person,
      Consumer<Score> onTake,
      Consumer<Order> onTweak) {
    this.generations = generations;
    this.person = person;
    this.onTake = onTake;
    this.onTweak = onTweak;
    addClassName("candidates");
    cards.addClassName("cards");
    add(new H2("Candidates"), problem, cards);
    setVisible(false);
  }

  /** Asks for what is ordered, and shows it as it comes. */
  public void order(Order order, Score piece) {
    problem.clear();
    setVisible(true);
    try {
      boolean first = true;
      for (CompositionRequest request : order.requests(piece)) {
        follow(generations.submit(person, request), order).setEager(first);
        first = false;
      }
    } catch (RefusedRequestException | TooManyRequestsException e) {
      problem.show(e.getMessage());
    }
  }

  private CandidateCard follow(UUID id, Order order) {
    count++;
    CandidateCard card =
        new CandidateCard("Candidate " + count, RequestWords.of(order), order.refinement());
    cards.addComponentAsFirst(card);
    card.onCancel(() -> generations.cancel(person, id));
    card.onDiscard(() -> discard(id, card));
    card.onTweak(() -> onTweak.accept(order));
    card.onAgain(() -> again(id, order));
    card.onTake(taken -> take(id, taken, card));
    UI ui = UI.getCurrent();
    followed.put(id, generations.follow(person, id, news -> ui.access(() -> show(news, card))));
    return card;
  }

  private void show(Generation news, CandidateCard card) {
    card.show(news);
    if (news.state().isFinal()) {
      followed.get(news.id()).close();
    }
  }

  private void discard(UUID id, CandidateCard card) {
    followed.remove(id).close();
    cards.remove(card);
    setVisible(cards.getComponentCount() > 0);
  }

  /** Asks for the same with another random seed. */
  private void again(UUID id, Order order) {
    problem.clear();
    try {
      follow(generations.submit(person, generations.tweak(person, id, false)), order)
          .setEager(true);
    } catch (RefusedRequestException | TooManyRequestsException e) {
      problem.show(e.getMessage());
    }
  }

  private void take(UUID id, List<Integer> taken, CandidateCard card) {
    Generation made = generations.get(person, id);
    Set<Integer> indexes = new HashSet<>(taken);
    onTake.accept(RefinedScore.of(made.draft(), made.provenance().changes(), indexes));
    discard(id, card);
  }

  /** Nobody could come back to what still runs. */
  @Override
  protected void onDetach(DetachEvent event) {
    followed.values().forEach(Subscription::close);
  }
}
