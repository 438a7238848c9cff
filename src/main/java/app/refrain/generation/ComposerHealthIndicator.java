package app.refrain.generation;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A process that should compose is ready when its models are loaded. */
@Component
class ComposerHealthIndicator implements HealthIndicator {

  private final Scheduler scheduler;
  private final NodeRegistry nodes;

  ComposerHealthIndicator(Scheduler scheduler, NodeRegistry nodes) {
    this.scheduler = scheduler;
    this.nodes = nodes;
  }

  @Override
  public Health health() {
    boolean idle = nodes.self().role().composes() && !scheduler.getSchedulerState().isStarted();
    return (idle ? Health.down() : Health.up()).build();
  }
}
