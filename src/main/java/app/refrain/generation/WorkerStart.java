package app.refrain.generation;

import app.refrain.database.NotificationListener;
import app.refrain.model.Composer;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
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

  private static final Logger log = LoggerFactory.getLogger(WorkerStart.class);

  private final Scheduler scheduler;
  private final ObjectProvider<Composer> composer;
  private final Role role;

  WorkerStart(
      Scheduler scheduler, ObjectProvider<Composer> composer, @Value("${refrain.role}") Role role) {
    this.scheduler = scheduler;
    this.composer = composer;
    this.role = role;
  }

  @Override
  @EventListener(ApplicationReadyEvent.class)
  public void doStart() {
    if (role != Role.WEB) {
      scheduler.start();
      Thread.ofPlatform().name("model-loading").daemon().start(this::loadModels);
    }
  }

  /** So that the first person does not wait for it. */
  private void loadModels() {
    try {
      composer.getObject();
    } catch (BeansException e) {
      log.error("The models cannot be loaded: {}", NestedExceptionUtils.getMostSpecificCause(e));
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
