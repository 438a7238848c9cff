package app.refrain.generation;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import app.refrain.generation.WorkerStart.Role;
import app.refrain.model.Composer;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;

class WorkerStartTest {

  private static final long PATIENCE_MILLIS = 30_000;
  private static final String QUEUED = "0b5ab6f3-8a57-4d8b-9f2e-0c3f8b3b7f10 QUEUED";
  private static final String RUNNING = "0b5ab6f3-8a57-4d8b-9f2e-0c3f8b3b7f10 RUNNING";

  private final Scheduler scheduler = mock();
  private final SchedulerState state = mock();
  private final ObjectProvider<Composer> composer = mock();

  @BeforeEach
  void schedulerHasAState() {
    given(scheduler.getSchedulerState()).willReturn(state);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ALL", "WORKER"})
  void worksOnTheQueueWithModelsAtHand(Role role) {
    new WorkerStart(scheduler, composer, role).doStart();
    verify(scheduler).start();
    verify(composer, timeout(PATIENCE_MILLIS)).getObject();
  }

  @Test
  void leavesTheQueueToOthersWhereOnlyPagesAreServed() {
    new WorkerStart(scheduler, composer, Role.WEB).doStart();
    verify(scheduler, never()).start();
    verifyNoInteractions(composer);
  }

  @Test
  void looksIntoTheQueueWhenSomethingWasPutIn() {
    given(state.isStarted()).willReturn(true);
    new WorkerStart(scheduler, composer, Role.ALL).notified(QUEUED);
    verify(scheduler).triggerCheckForDueExecutions();
  }

  @Test
  void leavesTheQueueAloneWhileAJobRuns() {
    given(state.isStarted()).willReturn(true);
    new WorkerStart(scheduler, composer, Role.ALL).notified(RUNNING);
    verify(scheduler, never()).triggerCheckForDueExecutions();
  }
}
