package app.refrain.studio.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.refrain.IntegrationTest;
import app.refrain.account.Guests;
import app.refrain.account.Person;
import app.refrain.generation.GenerationOptions;
import app.refrain.generation.Priority;
import app.refrain.generation.RefusedRequestException;
import app.refrain.generation.ScoreJson;
import app.refrain.model.CompositionRequest;
import app.refrain.music.Note;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import app.refrain.studio.Placement;
import app.refrain.studio.Proposal.Decision;
import app.refrain.studio.ProposalConflictException;
import app.refrain.studio.Proposals;
import app.refrain.studio.SessionVersion;
import app.refrain.studio.SessionVersions;
import app.refrain.studio.StudioSessions;
import app.refrain.studio.score.Operation.NotePut;
import app.refrain.studio.score.ScoreState.NoteState;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class ProposalsIT {

  private static final Score TUNE = Tunes.score("4/4", "C4:1 D4:1 E4:2");

  @Autowired private Guests guests;
  @Autowired private StudioSessions sessions;
  @Autowired private SessionVersions versions;
  @Autowired private Proposals proposals;
  @Autowired private Scheduler scheduler;
  @Autowired private JdbcClient jdbc;

  private Person person;
  private UUID session;

  @BeforeEach
  void aSession() {
    scheduler.pause();
    person = guests.create().person();
    session = sessions.create(person, TUNE).id();
  }

  @AfterEach
  void composeAgain() {
    jdbc.sql("update generation set state = 'CANCELLED' where state = 'QUEUED'").update();
    scheduler.resume();
  }

  @Test
  void beginWithTheSessionsScore() throws Exception {
    UUID id = request();
    assertThat(proposals.get(person, id).generation().request().seed()).isEqualTo(TUNE);
    assertThat(proposals.get(person, id).decision()).isEqualTo(Decision.OPEN);
    assertThat(proposals.list(person, session))
        .extracting(p -> p.generation().id())
        .containsExactly(id);
  }

  @Test
  void areAskedForOnceWithTheSameId() throws Exception {
    UUID id = request();
    sessions.rename(person, session, "Other");
    assertThat(proposals.request(person, session, id, Priority.INTERACTIVE, this::asUsual))
        .isEqualTo(id);
    assertThat(proposals.list(person, session)).hasSize(1);
  }

  @Test
  void becomePartOfTheScoreBesideWhatPeopleDidInTheMeantime() throws Exception {
    UUID id = finished(longer());
    String part = sessions.state(person, session).parts().getFirst().id();
    sessions.apply(person, session, List.of(new NotePut("mine", part, 5_760, 480, 72, 80)));
    proposals.accept(person, id);
    assertThat(sessions.state(person, session).parts().getFirst().notes())
        .extracting(NoteState::pitch)
        .containsExactly(60, 62, 64, 67, 72);
    assertThat(proposals.get(person, id).decision()).isEqualTo(Decision.ACCEPTED);
    assertThat(proposals.get(person, id).decidedBy()).isEqualTo(person.id());
  }

  @Test
  void areAcceptedOnce() throws Exception {
    UUID id = finished(longer());
    proposals.accept(person, id);
    long seq = sessions.open(person, session).seq();
    proposals.accept(person, id);
    assertThat(sessions.open(person, session).seq()).isEqualTo(seq);
    assertThatExceptionOfType(ProposalConflictException.class)
        .isThrownBy(() -> proposals.reject(person, id));
  }

  @Test
  void leaveAVersionOfWhatWasBefore() throws Exception {
    UUID id = finished(longer());
    proposals.accept(person, id);
    SessionVersion before = versions.list(person, session).getFirst();
    assertThat(before.automatic()).isTrue();
    assertThat(versions.score(person, session, before.id())).isEqualTo(TUNE);
    versions.restore(person, session, before.id());
    assertThat(sessions.score(person, session)).isEqualTo(TUNE);
  }

  @Test
  void changeNothingWhenTheyAreTurnedDown() throws Exception {
    UUID id = finished(longer());
    proposals.reject(person, id);
    proposals.reject(person, id);
    assertThat(sessions.score(person, session)).isEqualTo(TUNE);
    assertThat(proposals.get(person, id).decision()).isEqualTo(Decision.REJECTED);
    proposals.accept(person, id);
    assertThat(sessions.score(person, session).noteCount()).isEqualTo(4);
  }

  @Test
  void aNewPieceGoesBesideWhatIsThereUnlessItWasAskedForInstead() throws Exception {
    Score made = Tunes.score("4/4", "G5:4");
    proposals.accept(person, done(newPiece(Placement.BESIDE), made));
    assertThat(sessions.score(person, session).parts().getFirst())
        .isEqualTo(TUNE.parts().getFirst());
    assertThat(sessions.score(person, session).parts()).hasSize(2);
    proposals.accept(person, done(newPiece(Placement.INSTEAD), made));
    assertThat(sessions.score(person, session).parts())
        .extracting(Part::notes)
        .containsExactly(made.parts().getFirst().notes());
  }

  @Test
  void aNewPieceBesideOthersKeepsTheirMeter() throws Exception {
    UUID id = newPiece(Placement.BESIDE);
    assertThat(proposals.get(person, id).generation().request().wishes().meter())
        .isEqualTo(TUNE.bars().get(0).meter());
  }

  @Test
  void aFirstPieceIsKeptAsSoonAsItIsDoneAndOnlyInAnEmptySession() throws Exception {
    Score made = Tunes.score("4/4", "G5:4");
    UUID other = done(newPiece(Placement.AT_ONCE), made);
    proposals.keep(other);
    assertThat(proposals.get(person, other).decision()).isEqualTo(Decision.OPEN);
    session = sessions.create(person, "A wish").id();
    UUID first = done(newPiece(Placement.AT_ONCE), made);
    proposals.keep(first);
    proposals.keep(first);
    assertThat(proposals.get(person, first).decision()).isEqualTo(Decision.ACCEPTED);
    assertThat(sessions.score(person, session).noteCount()).isEqualTo(1);
    assertThat(sessions.open(person, session).title()).isEqualTo("A wish");
  }

  @Test
  void cannotBeAcceptedBeforeTheyAreDone() throws Exception {
    UUID id = request();
    assertThatExceptionOfType(ProposalConflictException.class)
        .isThrownBy(() -> proposals.accept(person, id));
  }

  @Test
  void leaveNothingWhenTheRequestIsRefused() {
    UUID id = UUID.randomUUID();
    assertThatExceptionOfType(RefusedRequestException.class)
        .isThrownBy(
            () ->
                proposals.request(
                    person,
                    session,
                    id,
                    Priority.INTERACTIVE,
                    JsonMapper.shared().readValue("{\"bars\":0}", GenerationOptions.class)
                        ::toRequest));
    assertThat(proposals.list(person, session)).isEmpty();
  }

  private CompositionRequest asUsual(Score score) throws RefusedRequestException {
    return GenerationOptions.USUAL.toRequest(score);
  }

  private UUID request() throws RefusedRequestException {
    return proposals.request(
        person, session, UUID.randomUUID(), Priority.INTERACTIVE, this::asUsual);
  }

  private UUID finished(Score result) throws RefusedRequestException {
    return done(request(), result);
  }

  private UUID done(UUID id, Score result) {
    jdbc.sql("update generation set state = 'DONE', result = ?::jsonb where id = ?")
        .params(ScoreJson.write(result), id)
        .update();
    return id;
  }

  private UUID newPiece(Placement placement) throws RefusedRequestException {
    GenerationOptions options =
        JsonMapper.shared().readValue("{\"task\": \"new\"}", GenerationOptions.class);
    return proposals.request(
        person, session, UUID.randomUUID(), Priority.INTERACTIVE, placement, options::toRequest);
  }

  private static Score longer() {
    Part part = TUNE.parts().getFirst();
    List<Note> notes = new ArrayList<>(part.notes());
    notes.add(new Note(1_920, 480, 67, 80));
    return TUNE.withParts(List.of(part.withNotes(notes)));
  }
}
