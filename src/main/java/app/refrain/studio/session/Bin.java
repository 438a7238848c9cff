package app.refrain.studio.session;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes for good, every few hours, what has lain in the bin for long enough. */
@Configuration(proxyBeanMethods = false)
class Bin {

  private static final Duration INTERVAL = Duration.ofHours(6);

  @Bean
  Task<Void> emptyBin(SessionRecords sessions) {
    return Tasks.recurring("empty-bin", FixedDelay.of(INTERVAL))
        .execute((instance, context) -> sessions.emptyBin());
  }
}
