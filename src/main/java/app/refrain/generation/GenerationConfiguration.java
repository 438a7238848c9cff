package app.refrain.generation;

import app.refrain.model.Composer;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks of the queue: generations, and the watchdog that ends those nobody works on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GenerationProperties.class)
class GenerationConfiguration {

  /** A worker may die once; a second time the job itself is probably what kills it. */
  private static final int ATTEMPTS = 2;

  private static final Duration RETRY_DELAY = Duration.ofSeconds(2);

  @Bean
  Task<Void> generationTask(
      GenerationStore store,
      ObjectProvider<Composer> composer,
      ObjectProvider<BuildProperties> build,
      @Value("${refrain.model-threads}") int threads) {
    GenerationTask task = new GenerationTask(store, composer::getObject, worker(build, threads));
    return Tasks.oneTime(GenerationTask.TASK)
        .onFailure((failure, operations) -> tryAgain(store, failure, operations))
        .onDeadExecution((death, operations) -> tryAgain(store, death, operations))
        .execute(
            (job, context) -> task.run(UUID.fromString(job.getId()), context.getSchedulerState()));
  }

  @Bean
  Task<Void> generationWatchdog(GenerationStore store, GenerationProperties limits) {
    return Tasks.recurring("generation-watchdog", FixedDelay.of(limits.watchdogInterval()))
        .execute(
            (instance, context) -> {
              store.failOverdue(
                  limits.timeLimit(),
                  "This took longer than %d minutes, so it was stopped. Please ask for fewer bars."
                      .formatted(limits.timeLimit().toMinutes()));
              store.failAbandoned(
                  GenerationTask.TASK.getTaskName(), "This was lost. Please ask for it again.");
            });
  }

  private static void tryAgain(
      GenerationStore store, ExecutionComplete end, ExecutionOperations<Void> operations) {
    UUID job = UUID.fromString(end.getExecution().taskInstance.getId());
    String reason = "The computer that composed this stopped twice. Please try again.";
    if (store.failAfter(job, ATTEMPTS, reason)) {
      operations.remove();
    } else {
      operations.reschedule(end, Instant.now().plus(RETRY_DELAY));
    }
  }

  private static Provenance.Worker worker(ObjectProvider<BuildProperties> build, int threads) {
    String version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("unknown");
    return new Provenance.Worker(
        hostName() + "/" + ProcessHandle.current().pid(), version, threads);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
