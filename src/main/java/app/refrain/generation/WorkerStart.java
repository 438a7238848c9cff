package app.refrain.generation;

import app.refrain.database.NotificationListener;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Works on the queue unless this process is there for web pages only, and looks into it as soon as
 * any process puts something in.
 */
@Component
class WorkerStart implements DbSchedulerStarter, NotificationListener {

  /** What a process is for. */
  enum Role {
    ALL,
    WEB,
    WORKER
  }

  private final Scheduler scheduler;
  private final Role role;

  WorkerStart(Scheduler scheduler, @Value("${refrain.role}") Role role) {
    this.scheduler = scheduler;
    this.role = role;
  }

  @Override
  @EventListener(ApplicationReadyEvent.class)
  public void doStart() {
    if (role != Role.WEB) {
      scheduler.start();
    }
  }

  @Override
  public String channel() {
    return Change.CHANNEL;
  }

  @Override
  public void notified(String payload) {
    if (Change.parse(payload).state() == State.QUEUED) {
      connected();
    }
  }

  @Override
  public void connected() {
    if (scheduler.getSchedulerState().isStarted()) {
      scheduler.triggerCheckForDueExecutions();
    }
  }
}
