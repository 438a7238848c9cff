package app.refrain.studio.ui.candidate;

import app.refrain.account.Person;
import app.refrain.account.TooManyRequestsException;
import app.refrain.generation.Generation;
import app.refrain.generation.GenerationService;
import app.refrain.generation.Priority;
import app.refrain.generation.RefusedRequestException;
import app.refrain.generation.State;
import app.refrain.generation.Subscription;
import app.refrain.model.Task;
import app.refrain.studio.Placement;
import app.refrain.studio.Proposal;
import app.refrain.studio.ProposalConflictException;
import app.refrain.studio.Proposals;
import app.refrain.studio.StudioSessions;
import app.refrain.studio.command.Command;
import app.refrain.studio.command.Piece;
import app.refrain.studio.proposal.RefinedScore;
import app.refrain.studio.score.RejectedOperationException;
import app.refrain.studio.ui.compose.Order;
import app.refrain.studio.ui.seed.ProblemMessage;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the machine offers in a session: asked for here, followed bar by bar, heard and taken. */
public final class Candidates extends Section {

  /** A card, and the news that it is told. */
  private record Followed(CandidateCard card, Subscription news) {}

  /** What nobody saw before is shown only if there is, or will be, something to hear. */
  private static final Set<State> COMING = EnumSet.of(State.QUEUED, State.RUNNING, State.DONE);

  private final Proposals proposals;
  private final StudioSessions sessions;
  private final GenerationService generations;
  private final Person person;
  private final UUID session;
  private final boolean editable;
  private final Runnable onTaken;
  private final Consumer<Order> onTweak;
  private final H2 heading = new H2("Candidates");
  private final Div cards = new Div();
  private final ProblemMessage problem = new ProblemMessage();
  private final Map<UUID, Followed> followed = new LinkedHashMap<>();

  private int count;
  private transient Runnable unfollow;

  /**
   * @param onTaken called when a candidate became part of the piece
   * @param onTweak given what was asked for, to ask for something like it
   */
  public Candidates(
      Proposals proposals,
      StudioSessions sessions,
      GenerationService generations,
      Person person,
      UUID session,
      boolean editable,
      Runnable onTaken,
      Consumer<Order> onTweak) {
    this.proposals = proposals;
    this.sessions = sessions;
    this.generations = generations;
    this.person = person;
    this.session = session;
    this.editable = editable;
    this.onTaken = onTaken;
    this.onTweak = onTweak;
    addClassName("candidates");
    cards.addClassName("cards");
    Paragraph nothing =
        new Paragraph(
            "What the machine writes appears here bar by bar, to hear, compare and take.");
    nothing.addClassName("nothing-yet");
    heading.getElement().setAttribute("tabindex", "-1");
    add(heading, problem, nothing, cards);
  }

  /** Asks for what is ordered, and shows it as it comes. */
  public void order(Order order) {
    order(order, Placement.BESIDE);
  }

  /**
   * Asks for what is ordered, and shows it as it comes.
   *
   * @param placement where a new piece goes
   */
  public void order(Order order, Placement placement) {
    problem.clear();
    int place = 0;
    try {
      for (long seed : order.randomSeeds()) {
        UUID id = UUID.randomUUID();
        proposals.request(
            person,
            session,
            id,
            Priority.INTERACTIVE,
            placement,
            piece -> order.request(piece, seed));
        follow(proposals.get(person, id), order, place).setEager(place == 0);
        place++;
      }
    } catch (RefusedRequestException | TooManyRequestsException e) {
      problem.show(e.getMessage());
    }
  }

  /** Shows what commands would do to the piece; it is done when it is taken. */
  public void preview(List<Command> commands) {
    problem.clear();
    try {
      Piece piece = Piece.of(sessions.state(person, session));
      EditPreview preview = EditPreview.of(piece, commands);
      CandidateCard card =
          new CandidateCard(
              "Change", preview.labels(), 0, piece.ids(), preview.isElsewhere(), done -> null);
      card.setEditable(editable);
      card.showEdit(preview);
      cards.addComponentAtIndex(0, card);
      card.onDiscard(() -> cards.remove(card));
      card.onTake(
          taken -> {
            cards.remove(card);
            command(commands);
          });
    } catch (IllegalArgumentException e) {
      problem.show(e.getMessage());
    }
  }

  private void command(List<Command> commands) {
    problem.clear();
    try {
      sessions.command(person, session, commands);
      onTaken.run();
      keepPlace();
    } catch (IllegalArgumentException | RejectedOperationException e) {
      problem.show(e.getMessage());
    }
  }

  /** What was last asked for here by anybody; empty if nothing was. */
  public Optional<Order> last() {
    return proposals.list(person, session).stream()
        .findFirst()
        .map(latest -> Order.of(latest.generation().request()));
  }

  /** Shows what others asked for, too, and no longer what was decided. */
  public void refresh() {
    keepWhatIsDone();
    Map<UUID, Proposal> open =
        proposals.list(person, session).stream()
            .filter(this::isShown)
            .collect(
                Collectors.toMap(
                    proposal -> proposal.generation().id(),
                    p -> p,
                    (a, b) -> a,
                    LinkedHashMap::new));
    List.copyOf(followed.keySet()).stream().filter(id -> !open.containsKey(id)).forEach(this::drop);
    List<UUID> latestFirst = List.copyOf(open.keySet());
    Generation previous = null;
    for (UUID id : latestFirst.reversed()) {
      Generation generation = open.get(id).generation();
      if (!followed.containsKey(id) && COMING.contains(generation.state())) {
        follow(open.get(id), Order.of(generation.request()), placeAfter(previous, generation));
      }
      previous = generation;
    }
  }

  /** What was to be kept is, also if no process could do so when it was done. */
  private void keepWhatIsDone() {
    proposals.list(person, session).stream()
        .filter(proposal -> proposal.placement() == Placement.AT_ONCE)
        .filter(proposal -> proposal.decision() == Proposal.Decision.OPEN)
        .map(Proposal::generation)
        .filter(generation -> generation.state() == State.DONE)
        .forEach(generation -> proposals.keep(generation.id()));
  }

  /** What was kept by itself stays to be compared by whom it was shown to. */
  private boolean isShown(Proposal proposal) {
    Followed shown = followed.get(proposal.generation().id());
    boolean kept =
        shown != null
            && proposal.decision() == Proposal.Decision.ACCEPTED
            && proposal.placement() == Placement.AT_ONCE;
    if (kept) {
      shown.card().setKept();
    }
    return kept || proposal.decision() == Proposal.Decision.OPEN;
  }

  /** The latest order comes first; the candidates of one stand in their own order. */
  private int placeAfter(Generation previous, Generation generation) {
    boolean together =
        previous != null
            && followed.containsKey(previous.id())
            && Order.of(generation.request()).goesOnFrom(Order.of(previous.request()));
    return together ? cards.indexOf(followed.get(previous.id()).card()) + 1 : 0;
  }

  private CandidateCard follow(Proposal proposal, Order order, int place) {
    UUID id = proposal.generation().id();
    boolean replaces = proposal.placement() == Placement.INSTEAD && order.task() == Task.NEW;
    count++;
    CandidateCard card =
        new CandidateCard(
            "Candidate " + count,
            RequestWords.of(order),
            order.refinement(),
            order.task() == Task.NEW ? List.of() : proposal.parts(),
            replaces,
            done -> effect(done, proposal, replaces));
    card.setEditable(editable);
    cards.addComponentAtIndex(place, card);
    card.onCancel(() -> generations.cancel(person, id));
    card.onDiscard(() -> decide(id, () -> discard(id)));
    card.onTweak(() -> onTweak.accept(Order.of(generations.get(person, id).request())));
    card.onAgain(() -> order(order.withFreeSeed()));
    card.onTake(taken -> decide(id, () -> take(id, taken)));
    UI ui = UI.getCurrent();
    Subscription news =
        generations.follow(person, id, generation -> ui.access(() -> show(generation, card)));
    followed.put(id, new Followed(card, news));
    return card;
  }

  private void show(Generation generation, CandidateCard card) {
    card.show(generation);
    if (generation.state().isFinal() && followed.containsKey(generation.id())) {
      followed.get(generation.id()).news().close();
    }
  }

  private Effect effect(Generation done, Proposal proposal, boolean replaces) {
    if (replaces) {
      return Effect.replacing(sessions.score(person, session));
    }
    return Effect.of(done.request().seed(), proposal.parts(), done.result());
  }

  /** What was kept needs no decision any more. */
  private void discard(UUID id) {
    if (proposals.get(person, id).decision() == Proposal.Decision.OPEN) {
      proposals.reject(person, id);
    }
  }

  private void take(UUID id, List<Integer> taken) {
    Generation made = generations.get(person, id);
    proposals.accept(
        person,
        id,
        RefinedScore.of(made.draft(), made.provenance().changes(), new HashSet<>(taken)));
    onTaken.run();
  }

  private void decide(UUID id, Runnable decision) {
    problem.clear();
    try {
      decision.run();
      drop(id);
      keepPlace();
    } catch (ProposalConflictException | RejectedOperationException e) {
      problem.show(e.getMessage());
    }
  }

  /** The button that was pressed is gone: whoever goes by keys goes on from here. */
  private void keepPlace() {
    heading.getElement().executeJs("this.focus({ preventScroll: true })");
  }

  private void drop(UUID id) {
    Followed gone = followed.remove(id);
    gone.news().close();
    cards.remove(gone.card());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    unfollow = proposals.follow(person, session, () -> ui.access(this::refresh));
    refresh();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    unfollow.run();
    followed.values().forEach(card -> card.news().close());
  }
}
