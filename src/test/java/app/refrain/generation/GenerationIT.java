package app.refrain.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.TooManyRequestsException;
import app.refrain.model.Composer;
import app.refrain.model.CompositionRequest;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScriptedTest
class GenerationIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private GenerationService service;
  @Autowired private GenerationStore store;
  @Autowired private FairQueue queue;
  @Autowired private GenerationProperties limits;
  @Autowired private AttemptStore attempts;
  @Autowired private NodeRegistry nodes;
  @Autowired private Composer composer;
  @Autowired private Scheduler scheduler;
  @Autowired private JdbcClient jdbc;

  private final Person person = People.guest();

  @BeforeEach
  void nothingIsAllowed() {
    script().forbidBars();
  }

  @AfterEach
  void everythingEnds() {
    scheduler.resume();
    script().allowBars(1_000);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                jdbc.sql("select count(*) from generation where state in ('QUEUED', 'RUNNING')")
                        .query(Integer.class)
                        .single()
                    == 0);
  }

  @Test
  void showsEachBarAsItIsWrittenAndThenTheResult() throws Exception {
    Queue<Generation> seen = new ConcurrentLinkedQueue<>();
    UUID id = submit("Reel", 3);
    service.follow(person, id, seen::add);
    for (int bar = 1; bar <= 2; bar++) {
      int expected = bar;
      script().allowBars(1);
      await().atMost(PATIENCE).until(() -> last(seen).bars().size() == expected);
      assertThat(last(seen).draft().noteCount()).isEqualTo(expected);
      assertThat(last(seen).barCount()).isEqualTo(3);
    }
    script().allowBars(1);
    await().atMost(PATIENCE).until(() -> last(seen).state() == State.DONE);
    assertThat(last(seen).bars()).containsExactly("bar 1", "bar 2", "bar 3");
    assertThat(last(seen).result().noteCount()).isEqualTo(3);
    assertThat(seen).extracting(Generation::revision).isSorted();
    assertThat(seen).filteredOn(g -> g.state().isFinal()).hasSize(1);
  }

  @Test
  void keepsWhatIsNeededToMakeTheMusicAgain() throws Exception {
    UUID id = submit("Reel", 1);
    script().allowBars(1);
    Generation done = awaitState(id, State.DONE);
    assertThat(done.request()).isEqualTo(Requests.continuing(Requests.seed("Reel"), 1));
    Provenance provenance = done.provenance();
    assertThat(provenance.randomSeed()).isEqualTo(42);
    assertThat(provenance.models()).extracting("checksum").containsExactly("00");
    assertThat(provenance.draftText()).isEqualTo("draft");
    assertThat(provenance.resultText()).isEqualTo("result");
    assertThat(provenance.worker()).endsWith("/" + ProcessHandle.current().pid());
    assertThat(provenance.version()).isNotEqualTo("unknown");
    assertThat(done.createdAt()).isBeforeOrEqualTo(done.startedAt());
    assertThat(done.startedAt()).isBeforeOrEqualTo(done.finishedAt());
  }

  @Test
  void showsAllBarsSoFarToWhoComesLate() throws Exception {
    UUID id = submit("Reel", 3);
    script().allowBars(2);
    await().atMost(PATIENCE).until(() -> find(id).bars().size() == 2);
    Queue<Generation> seen = new ConcurrentLinkedQueue<>();
    service.follow(person, id, seen::add);
    await().atMost(PATIENCE).until(() -> !seen.isEmpty());
    assertThat(seen.peek().bars()).containsExactly("bar 1", "bar 2");
  }

  @Test
  void goesOnShowingWhenTheConnectionForNotificationsBreaks() throws Exception {
    UUID id = submit("Reel", 2);
    Queue<Generation> seen = new ConcurrentLinkedQueue<>();
    service.follow(person, id, seen::add);
    script().allowBars(1);
    await().atMost(PATIENCE).until(() -> last(seen).bars().size() == 1);
    jdbc.sql(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where application_name = 'refrain-notifications' and datname = current_database()
            """)
        .query()
        .listOfRows();
    script().allowBars(1);
    await().atMost(PATIENCE).until(() -> last(seen).state() == State.DONE);
  }

  @Test
  void showsChangesThatNoNotificationToldOf() throws Exception {
    GenerationFeed deaf = new GenerationFeed(store, queue, event -> {}, limits);
    try {
      UUID id = submit("Reel", 1);
      Queue<Generation> seen = new ConcurrentLinkedQueue<>();
      deaf.follow(id, seen::add);
      script().allowBars(1);
      await().atMost(PATIENCE).until(() -> last(seen).state() == State.DONE);
    } finally {
      deaf.destroy();
    }
  }

  @Test
  void stopsShowingWhenTheSubscriptionIsClosed() throws Exception {
    UUID id = submit("Reel", 1);
    Queue<Generation> closed = new ConcurrentLinkedQueue<>();
    Queue<Generation> open = new ConcurrentLinkedQueue<>();
    service.follow(person, id, closed::add).close();
    service.follow(person, id, open::add);
    script().allowBars(1);
    await().atMost(PATIENCE).until(() -> last(open).state() == State.DONE);
    assertThat(closed).noneMatch(g -> g.state() == State.DONE);
  }

  @Test
  void tellsThePlaceInTheQueue() throws Exception {
    scheduler.pause();
    UUID first = submit("Reel", 1);
    UUID second = submit("Jig", 1);
    assertThat(find(second).place().position()).isEqualTo(find(first).place().position() + 1);
    Queue<Generation> seen = new ConcurrentLinkedQueue<>();
    service.follow(person, second, seen::add);
    await().atMost(PATIENCE).until(() -> last(seen).place().position() == 2);
    service.cancel(person, first);
    await().atMost(PATIENCE).until(() -> last(seen).place().position() == 1);
  }

  @Test
  void cancelsAQueuedJobAtOnce() throws Exception {
    scheduler.pause();
    UUID id = submit("Reel", 1);
    service.cancel(person, id);
    assertThat(find(id).state()).isEqualTo(State.CANCELLED);
    scheduler.resume();
    await().atMost(PATIENCE).until(() -> scheduler.getScheduledExecution(instance(id)).isEmpty());
    assertThat(find(id).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void cancelsARunningJobBetweenBars() throws Exception {
    UUID id = submit("Reel", 3);
    script().allowBars(1);
    await().atMost(PATIENCE).until(() -> find(id).bars().size() == 1);
    service.cancel(person, id);
    Generation cancelled = awaitState(id, State.CANCELLED);
    assertThat(cancelled.bars()).containsExactly("bar 1");
  }

  @Test
  void showsAndCancelsForThePersonAndAdministratorsOnly() throws Exception {
    UUID id = submit("Reel", 1);
    Person stranger = People.guest();
    assertThatExceptionOfType(NoSuchGenerationException.class)
        .isThrownBy(() -> service.get(stranger, id));
    assertThatExceptionOfType(NoSuchGenerationException.class)
        .isThrownBy(() -> service.follow(stranger, id, g -> {}));
    assertThatExceptionOfType(NoSuchGenerationException.class)
        .isThrownBy(() -> service.cancel(stranger, id));
    assertThatExceptionOfType(NoSuchGenerationException.class)
        .isThrownBy(() -> service.cancel(person, UUID.randomUUID()));
    service.cancel(People.administrator(), id);
    awaitState(id, State.CANCELLED);
  }

  @Test
  void saysWhyTheComposerRefused() throws Exception {
    Generation failed = awaitState(submit(ScriptedComposer.COMPLAINT, 1), State.FAILED);
    assertThat(failed.failure()).isEqualTo("bars: a jig has no such bar");
  }

  @Test
  void keepsInternalsOfAFaultToTheLog() throws Exception {
    UUID id = submit(ScriptedComposer.BUG, 1);
    Generation failed = awaitState(id, State.FAILED);
    assertThat(failed.failure()).contains("try again", id.toString());
    assertThat(failed.failure()).doesNotContain("internal detail").doesNotContain("Exception");
  }

  @Test
  void doesTheJobAgainWithTheSameRandomSeedWhenTheWorkerDies() throws Exception {
    UUID id = submitToDeadWorker();
    script().allowBars(1);
    Generation done = awaitState(id, State.DONE);
    assertThat(done.provenance().attempt()).isEqualTo(2);
    assertThat(done.provenance().randomSeed()).isEqualTo(42);
    assertThat(done.bars()).containsExactly("bar 1");
  }

  @Test
  void givesUpWhenASecondWorkerDies() throws Exception {
    scheduler.pause();
    UUID id = submit("Reel", 1);
    attempts.begin(id);
    attempts.begin(id);
    pickedByDeadWorker(id);
    scheduler.resume();
    assertThat(awaitState(id, State.FAILED).failure()).contains("stopped twice");
  }

  @Test
  void ignoresAWorkerThatWasOnlyBelievedDead() throws Exception {
    UUID id = submitToDeadWorker();
    await().atMost(PATIENCE).until(() -> !attempts.isOver(new Attempt(id, person.id(), 2)));
    attempts.cancel(new Attempt(id, person.id(), 1));
    attempts.fail(new Attempt(id, person.id(), 1), "late");
    assertThat(find(id).state()).isEqualTo(State.RUNNING);
    script().allowBars(1);
    awaitState(id, State.DONE);
  }

  @Test
  void endsAJobThatTakesTooLong() throws Exception {
    UUID id = submit("Reel", 1);
    awaitState(id, State.RUNNING);
    jdbc.sql("update generation set started_at = now() - interval '1 day' where id = ?")
        .param(id)
        .update();
    assertThat(awaitState(id, State.FAILED).failure()).contains("10 minutes");
  }

  @Test
  void endsAJobThatIsInNoQueue() throws Exception {
    scheduler.pause();
    UUID id = submit("Reel", 1);
    scheduler.cancel(instance(id));
    scheduler.resume();
    assertThat(awaitState(id, State.FAILED).failure()).contains("lost");
  }

  @Test
  void refusesMoreJobsThanAPersonMayHave() throws Exception {
    for (int i = 0; i < 4; i++) {
      submit("Reel", 1);
    }
    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> submit("Hornpipe", 1))
        .withMessageContaining("4 pieces");
  }

  @Test
  void takesARequestWithTheSameIdOnce() throws Exception {
    CompositionRequest request = Requests.continuing(Requests.seed("Reel"), 1);
    UUID id = UUID.randomUUID();
    assertThat(service.submit(person, request, Priority.INTERACTIVE, id)).isEqualTo(id);
    assertThat(service.submit(person, request, Priority.INTERACTIVE, id)).isEqualTo(id);
    assertThat(store.countUnfinished(person.id())).isEqualTo(1);
    assertThatExceptionOfType(RefusedRequestException.class)
        .isThrownBy(() -> service.submit(People.guest(), request, Priority.INTERACTIVE, id));
  }

  @Test
  void letsPeopleTakeTurns() throws Exception {
    scheduler.pause();
    List<UUID> mine = List.of(submit("Reel", 1), submit("Reel", 1), submit("Reel", 1));
    Person other = People.guest();
    UUID others = submit(other, Priority.INTERACTIVE);
    assertThat(find(mine.get(0)).place().position()).isLessThan(find(others).place().position());
    assertThat(find(others).place().position()).isLessThan(find(mine.get(1)).place().position());
    scheduler.resume();
    script().allowBars(4);
    for (UUID id : mine) {
      awaitState(id, State.DONE);
    }
    assertThat(find(others).startedAt()).isBefore(find(mine.get(2)).startedAt());
  }

  @Test
  void doesWhatSomebodyWaitsForBeforeWorkInBulk() throws Exception {
    scheduler.pause();
    UUID batch = submit(People.guest(), Priority.BATCH);
    UUID interactive = submit(People.guest(), Priority.INTERACTIVE);
    assertThat(find(interactive).place().position()).isLessThan(find(batch).place().position());
  }

  @Test
  void worksOnSoManyOfAPersonsJobsAtATimeAndReleasesTheNext() throws Exception {
    List<UUID> mine = List.of(submit("Reel", 1), submit("Jig", 1), submit("Air", 1));
    awaitState(mine.get(0), State.RUNNING);
    awaitState(mine.get(1), State.RUNNING);
    UUID others = submit(People.guest(), Priority.BATCH);
    service.cancel(person, mine.get(0));
    awaitState(mine.get(0), State.CANCELLED);
    awaitState(mine.get(2), State.RUNNING);
    script().allowBars(3);
    awaitState(others, State.DONE);
  }

  @Test
  void endsAJobThatWaitsTooLong() throws Exception {
    scheduler.pause();
    UUID id = submit("Reel", 1);
    jdbc.sql("update generation set created_at = now() - interval '1 day' where id = ?")
        .param(id)
        .update();
    assertThat(awaitState(id, State.FAILED).failure()).contains("60 minutes");
    await().atMost(PATIENCE).until(() -> scheduler.getScheduledExecution(instance(id)).isEmpty());
  }

  @Test
  void makesAResultAgainAndLetsItBeTweaked() throws Exception {
    UUID id = submit("Reel", 1);
    script().allowBars(2);
    awaitState(id, State.DONE);
    Generation again = awaitState(service.makeAgain(person, id), State.DONE);
    assertThat(again.request()).isEqualTo(find(id).request());
    assertThat(service.tweak(person, id, true)).isEqualTo(again.request());
    assertThat(service.tweak(person, id, false).sampling().randomSeed()).isNotEqualTo(42);
  }

  @Test
  void listsTheProcessesForAdministrators() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(nodes.list(People.administrator()))
                    .anySatisfy(
                        node -> {
                          assertThat(node.pid()).isEqualTo(ProcessHandle.current().pid());
                          assertThat(node.device()).isEqualTo("cpu");
                          assertThat(node.models()).extracting("checksum").containsExactly("00");
                        }));
    assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> nodes.list(person));
  }

  @Test
  void storesNothingOfARefusedRequest() {
    assertThatExceptionOfType(RefusedRequestException.class)
        .isThrownBy(() -> submit("Reel", 0))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("bars"));
    assertThat(store.countUnfinished(person.id())).isZero();
  }

  private ScriptedComposer script() {
    return (ScriptedComposer) composer;
  }

  private UUID submit(String title, int bars) throws RefusedRequestException {
    return service.submit(person, Requests.continuing(Requests.seed(title), bars));
  }

  private UUID submit(Person requester, Priority priority) throws RefusedRequestException {
    CompositionRequest request = Requests.continuing(Requests.seed("Reel"), 1);
    return service.submit(requester, request, priority, UUID.randomUUID());
  }

  private UUID submitToDeadWorker() throws RefusedRequestException {
    scheduler.pause();
    UUID id = submit("Reel", 1);
    attempts.begin(id);
    pickedByDeadWorker(id);
    scheduler.resume();
    return id;
  }

  private void pickedByDeadWorker(UUID id) {
    jdbc.sql(
            """
            update scheduled_tasks set picked = true, picked_by = 'ghost',
              last_heartbeat = now() - interval '1 day'
            where task_instance = ?
            """)
        .param(id.toString())
        .update();
  }

  private Generation awaitState(UUID id, State state) {
    await().atMost(PATIENCE).until(() -> find(id).state() == state);
    return find(id);
  }

  private Generation find(UUID id) {
    return service.find(id).orElseThrow();
  }

  private static TaskInstanceId instance(UUID id) {
    return GenerationTask.TASK.instanceId(id.toString());
  }

  private static Generation last(Queue<Generation> seen) {
    return List.copyOf(seen).getLast();
  }
}
