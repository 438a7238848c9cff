package app.refrain.generation;

import app.refrain.database.NotificationListener;
import app.refrain.model.Composer;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Works on the queue unless this process is there for web pages only, and looks into it as soon as
 * any process puts something in. Begins when the models are loaded: who has none takes no work from
 * those who have.
 */
@Component
class WorkerStart implements DbSchedulerStarter, NotificationListener, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(WorkerStart.class);

  private final Scheduler scheduler;
  private final ObjectProvider<Composer> composer;
  private final NodeRegistry nodes;
  private boolean stopped;

  WorkerStart(Scheduler scheduler, ObjectProvider<Composer> composer, NodeRegistry nodes) {
    this.scheduler = scheduler;
    this.composer = composer;
    this.nodes = nodes;
  }

  @Override
  @EventListener(ApplicationReadyEvent.class)
  public void doStart() {
    if (nodes.self().role().composes()) {
      Thread.ofPlatform().name("model-loading").daemon().start(this::begin);
    }
  }

  private void begin() {
    try {
      Composer models = composer.getObject();
      nodes.composesWith(models);
      log.info(
          "Composing on {}, {} at a time, {} through a language model together",
          nodes.self().device(),
          nodes.self().places(),
          nodes.self().together());
      start();
    } catch (BeansException e) {
      log.error("The models cannot be loaded: {}", NestedExceptionUtils.getMostSpecificCause(e));
    }
  }

  private synchronized void start() {
    if (!stopped) {
      scheduler.start();
    }
  }

  @Override
  public synchronized void destroy() {
    stopped = true;
  }

  @Override
  public String channel() {
    return Change.CHANNEL;
  }

  @Override
  public void notified(String payload) {
    Change change = Change.parse(payload);
    if (change.moved() && change.state() != State.RUNNING) {
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
