package app.refrain.generation;

import static app.refrain.generation.Persistence.persist;

import app.refrain.model.Composer;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.JacksonModule;

/** The task of the queue, and who this process is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GenerationProperties.class)
@EnableScheduling
class GenerationConfiguration {

  /** A worker may die once; a second time the job itself is probably what kills it. */
  private static final int ATTEMPTS = 2;

  @Bean
  Node node(
      ObjectProvider<BuildProperties> build,
      @Value("${refrain.role}") NodeRole role,
      @Value("${refrain.model-threads}") int threads,
      @Value("${db-scheduler.threads}") int places) {
    return new Node(
        UUID.randomUUID(),
        hostName(),
        ProcessHandle.current().pid(),
        role,
        null,
        role.composes() ? places : 0,
        1,
        threads,
        build.stream().map(BuildProperties::getVersion).findFirst().orElse("unknown"),
        List.of(),
        Instant.now(),
        Instant.now());
  }

  @Bean
  Task<Void> task(
      GenerationTask task,
      GenerationStore store,
      ObjectProvider<FairQueue> queue,
      ObjectProvider<Composer> composer) {
    return Tasks.oneTime(GenerationTask.TASK)
        .onFailure((failure, operations) -> tryAgain(store, failure, operations))
        .onDeadExecution((death, operations) -> tryAgain(store, death, operations))
        .execute(
            (job, context) ->
                task.run(
                        UUID.fromString(job.getId()),
                        composer::getObject,
                        context.getSchedulerState())
                    .ifPresent(requester -> persist(() -> queue.getObject().release(requester))));
  }

  private static void tryAgain(
      GenerationStore store, ExecutionComplete end, ExecutionOperations<Void> operations) {
    UUID job = UUID.fromString(end.getExecution().taskInstance.getId());
    String reason = "The computer that composed this stopped twice. Please try again.";
    if (store.failAfter(job, ATTEMPTS, reason)) {
      operations.remove();
    } else {
      operations.reschedule(end, FairQueue.NEXT);
    }
  }

  /** Scores in the JSON of controllers. */
  @Bean
  JacksonModule musicModule() {
    return new MusicModule();
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
