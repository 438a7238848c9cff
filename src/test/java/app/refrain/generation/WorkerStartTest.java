package app.refrain.generation;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import app.refrain.generation.WorkerStart.Role;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkerStartTest {

  private static final String QUEUED = "0b5ab6f3-8a57-4d8b-9f2e-0c3f8b3b7f10 QUEUED";
  private static final String RUNNING = "0b5ab6f3-8a57-4d8b-9f2e-0c3f8b3b7f10 RUNNING";

  private final Scheduler scheduler = mock();
  private final SchedulerState state = mock();

  @BeforeEach
  void schedulerHasAState() {
    given(scheduler.getSchedulerState()).willReturn(state);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ALL", "WORKER"})
  void worksOnTheQueue(Role role) {
    new WorkerStart(scheduler, role).doStart();
    verify(scheduler).start();
  }

  @Test
  void leavesTheQueueToOthersWhereOnlyPagesAreServed() {
    new WorkerStart(scheduler, Role.WEB).doStart();
    verify(scheduler, never()).start();
  }

  @Test
  void looksIntoTheQueueWhenSomethingWasPutIn() {
    given(state.isStarted()).willReturn(true);
    new WorkerStart(scheduler, Role.ALL).notified(QUEUED);
    verify(scheduler).triggerCheckForDueExecutions();
  }

  @Test
  void leavesTheQueueAloneWhileAJobRuns() {
    given(state.isStarted()).willReturn(true);
    new WorkerStart(scheduler, Role.ALL).notified(RUNNING);
    verify(scheduler, never()).triggerCheckForDueExecutions();
  }
}
