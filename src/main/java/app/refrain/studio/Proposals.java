package app.refrain.studio;

import app.refrain.account.NotAllowedException;
import app.refrain.account.People;
import app.refrain.account.Person;
import app.refrain.generation.Generation;
import app.refrain.generation.GenerationService;
import app.refrain.generation.Priority;
import app.refrain.generation.RefusedRequestException;
import app.refrain.generation.State;
import app.refrain.model.CompositionRequest;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.music.Score;
import app.refrain.studio.Proposal.Decision;
import app.refrain.studio.proposal.NewPiece;
import app.refrain.studio.proposal.ProposalNews;
import app.refrain.studio.proposal.ProposalStore;
import app.refrain.studio.proposal.RefinedScore;
import app.refrain.studio.score.Operation;
import app.refrain.studio.score.ScoreConversion;
import app.refrain.studio.score.ScoreMerge;
import app.refrain.studio.score.ScoreState;
import app.refrain.studio.score.ScoreState.PartState;
import app.refrain.studio.session.LiveSessions;
import app.refrain.studio.session.Sender;
import app.refrain.studio.session.SessionRecords;
import app.refrain.studio.version.VersionStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Music that editors of a session ask the machine for. Everybody in the session may hear what comes
 * of it; an editor accepts it, which makes it part of the score, or turns it down.
 */
@Service
public class Proposals {

  /** How many of the latest are listed. */
  private static final int LISTED = 50;

  private final SessionRecords sessions;
  private final LiveSessions live;
  private final ProposalStore store;
  private final ProposalNews news;
  private final VersionStore versions;
  private final GenerationService generations;
  private final People people;
  private final TransactionOperations transaction;

  Proposals(
      SessionRecords sessions,
      LiveSessions live,
      ProposalStore store,
      ProposalNews news,
      VersionStore versions,
      GenerationService generations,
      People people,
      TransactionOperations transaction) {
    this.sessions = sessions;
    this.live = live;
    this.store = store;
    this.news = news;
    this.versions = versions;
    this.generations = generations;
    this.people = people;
    this.transaction = transaction;
  }

  /** Makes a request from the score that a session has. */
  @FunctionalInterface
  public interface Wish {

    /**
     * @throws RefusedRequestException if it cannot be fulfilled
     */
    CompositionRequest on(Score score) throws RefusedRequestException;
  }

  /**
   * Asks for music in a session.
   *
   * @param id of the generation; asking with the same id again changes nothing
   * @param wish must keep the parts of the score that it is given in their order, or leave all out
   * @throws NotAllowedException if the person may only look
   * @throws RefusedRequestException if the request cannot be fulfilled
   * @throws app.refrain.account.TooManyRequestsException if too much is waiting
   */
  public UUID request(Person person, UUID session, UUID id, Priority priority, Wish wish)
      throws RefusedRequestException {
    return request(person, session, id, priority, Placement.BESIDE, wish);
  }

  /**
   * Asks for music in a session.
   *
   * @param placement where a new piece goes; one that goes beside others gets their meter, and
   *     their key and tempo
   */
  public UUID request(
      Person person, UUID session, UUID id, Priority priority, Placement placement, Wish wish)
      throws RefusedRequestException {
    sessions.require(
        person, session, SessionRole.EDITOR, "You may look and listen here, but not compose.");
    if (store.find(id).filter(row -> row.session().equals(session)).isPresent()) {
      return id;
    }
    ScoreState state = live.state(session);
    Score score = ScoreConversion.toScore(state);
    CompositionRequest wished = wish.on(score);
    CompositionRequest request =
        placement == Placement.INSTEAD ? wished : NewPiece.beside(wished, score);
    generations.check(request);
    List<String> parts =
        request.seed().parts().isEmpty()
            ? List.of()
            : state.parts().stream().map(PartState::id).toList();
    RefusedRequestException[] refusal = new RefusedRequestException[1];
    transaction.executeWithoutResult(
        status -> {
          try {
            generations.submit(person, request, priority, id);
            store.insert(id, session, parts, placement);
          } catch (RefusedRequestException e) {
            status.setRollbackOnly();
            refusal[0] = e;
          }
        });
    if (refusal[0] != null) {
      throw refusal[0];
    }
    return id;
  }

  /**
   * Calls back whenever somebody asked for something in a session, took it or turned it down.
   *
   * @return ends it
   * @throws NoSuchSessionException if there is none that the person may see
   */
  public Runnable follow(Person person, UUID session, Runnable follower) {
    sessions.find(person, session);
    return news.follow(session, follower);
  }

  /** The latest proposals of a session, the latest first. */
  public List<Proposal> list(Person person, UUID session) {
    sessions.find(person, session);
    return store.list(session, LISTED).stream().map(this::proposal).toList();
  }

  /**
   * @throws NoSuchSessionException if there is none that the person may see
   */
  public Proposal get(Person person, UUID generation) {
    return proposal(row(person, generation));
  }

  /** Makes the result part of the score. Accepting once more changes nothing. */
  public void accept(Person person, UUID generation) {
    accept(person, generation, null);
  }

  /**
   * Makes a choice from the result part of the score, as one group of operations: what the seed did
   * not have is added, what it had and the choice has not is removed, and whatever people did in
   * the meantime stays.
   *
   * @param chosen the result, the draft, or something between; null for the result
   * @throws ProposalConflictException if it is not done yet
   * @throws NotAllowedException if the person may only look
   */
  public void accept(Person person, UUID generation, Score chosen) {
    ProposalStore.Row row = row(person, generation);
    Generation done = generations.find(generation).orElseThrow();
    if (done.state() != State.DONE) {
      throw new ProposalConflictException("This is not composed yet, or never will be.");
    }
    live.apply(
        row.session(),
        Sender.step(person, "Candidate taken"),
        score -> {
          ProposalStore.Row latest = store.find(generation).orElseThrow();
          if (latest.decision() == Decision.ACCEPTED) {
            return again(person, score.state(), latest, done, chosen);
          }
          store.decide(generation, Decision.ACCEPTED, person);
          ScoreState now = score.state();
          versions.saveAutomatic(person, row.session(), "Before a proposal was accepted", now);
          return operations(now, latest, done.request(), chosen == null ? done.result() : chosen);
        });
  }

  private List<Operation> operations(
      ScoreState now, ProposalStore.Row row, CompositionRequest request, Score result) {
    if (request.task() != Task.NEW) {
      return ScoreMerge.operations(now, request.seed(), row.parts(), result);
    }
    ScoreState piece = NewPiece.state(result, request, now, row.placement());
    store.setParts(row.generation(), piece.parts().stream().map(PartState::id).toList());
    return NewPiece.operations(now, piece, row.placement());
  }

  /**
   * Takes a piece that was to be kept as soon as it is done, if it is, and the session still empty.
   */
  public void keep(UUID generation) {
    Optional<ProposalStore.Row> row =
        store
            .find(generation)
            .filter(r -> r.placement() == Placement.AT_ONCE && r.decision() == Decision.OPEN);
    Optional<Generation> done = generations.find(generation).filter(g -> g.state() == State.DONE);
    if (row.isPresent() && done.isPresent() && live.state(row.get().session()).noteCount() == 0) {
      people
          .find(done.get().requester())
          .ifPresent(person -> accept(person, generation, kept(done.get())));
    }
  }

  /** As much of the advice is taken as usual. */
  private static Score kept(Generation done) {
    return done.draft() == null || done.provenance() == null
        ? done.result()
        : RefinedScore.of(done.draft(), done.provenance().changes(), Sampling.USUAL_REFINEMENT);
  }

  /** What a piece that was kept becomes when another choice of it is taken. */
  private List<Operation> again(
      Person person, ScoreState now, ProposalStore.Row row, Generation done, Score chosen) {
    if (row.placement() != Placement.AT_ONCE || chosen == null) {
      return List.of();
    }
    versions.saveAutomatic(person, row.session(), "Before a proposal was accepted", now);
    return ScoreMerge.operations(now, kept(done), row.parts(), chosen);
  }

  /**
   * Turns a proposal down; the score stays as it is. Doing so once more changes nothing.
   *
   * @throws ProposalConflictException if it was accepted
   */
  public void reject(Person person, UUID generation) {
    ProposalStore.Row row = row(person, generation);
    live.apply(
        row.session(),
        Sender.once(person),
        score -> {
          switch (store.find(generation).orElseThrow().decision()) {
            case ACCEPTED ->
                throw new ProposalConflictException(
                    "This was accepted. Undo that, or restore the version before.");
            case OPEN -> store.decide(generation, Decision.REJECTED, person);
            case REJECTED -> {}
          }
          return List.of();
        });
  }

  private ProposalStore.Row row(Person person, UUID generation) {
    ProposalStore.Row row = store.find(generation).orElseThrow(NoSuchSessionException::new);
    sessions.find(person, row.session());
    return row;
  }

  private Proposal proposal(ProposalStore.Row row) {
    return new Proposal(
        row.session(),
        generations.find(row.generation()).orElseThrow(),
        row.placement(),
        row.parts(),
        row.decision(),
        row.decidedBy(),
        row.decidedAt());
  }
}
