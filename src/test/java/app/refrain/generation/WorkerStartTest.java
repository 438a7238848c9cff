package app.refrain.generation;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import app.refrain.model.Composer;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.InOrder;
import org.springframework.beans.factory.ObjectProvider;

class WorkerStartTest {

  private static final long PATIENCE_MILLIS = 30_000;
  private static final String QUEUED = "0b5ab6f3-8a57-4d8b-9f2e-0c3f8b3b7f10 QUEUED MOVED";
  private static final String RUNNING = "0b5ab6f3-8a57-4d8b-9f2e-0c3f8b3b7f10 RUNNING GREW";

  private final Scheduler scheduler = mock();
  private final SchedulerState state = mock();
  private final ObjectProvider<Composer> composer = mock();
  private final NodeRegistry nodes = mock();

  @BeforeEach
  void schedulerHasAState() {
    given(scheduler.getSchedulerState()).willReturn(state);
  }

  @ParameterizedTest
  @EnumSource(
      value = NodeRole.class,
      names = {"ALL", "WORKER"})
  void worksOnTheQueueWithModelsAtHand(NodeRole role) {
    start(role).doStart();
    InOrder order = inOrder(composer, scheduler);
    order.verify(composer, timeout(PATIENCE_MILLIS)).getObject();
    order.verify(scheduler, timeout(PATIENCE_MILLIS)).start();
  }

  @Test
  void leavesTheQueueToOthersWhereOnlyPagesAreServed() {
    start(NodeRole.WEB).doStart();
    verify(scheduler, never()).start();
    verifyNoInteractions(composer);
  }

  @Test
  void looksIntoTheQueueWhenSomethingWasPutIn() {
    given(state.isStarted()).willReturn(true);
    start(NodeRole.ALL).notified(QUEUED);
    verify(scheduler).triggerCheckForDueExecutions();
  }

  @Test
  void leavesTheQueueAloneWhileAJobRuns() {
    given(state.isStarted()).willReturn(true);
    start(NodeRole.ALL).notified(RUNNING);
    verify(scheduler, never()).triggerCheckForDueExecutions();
  }

  private WorkerStart start(NodeRole role) {
    given(nodes.self())
        .willReturn(
            new Node(
                null, "", 1, role, null, 1, 1, 1, "", List.of(), Instant.EPOCH, Instant.EPOCH));
    given(composer.getObject()).willReturn((request, listener) -> null);
    return new WorkerStart(scheduler, composer, nodes);
  }
}
