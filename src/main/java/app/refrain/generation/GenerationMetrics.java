package app.refrain.generation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What there is to see of the queue and of this process's work, for Prometheus. */
@Component
class GenerationMetrics {

  private final MeterRegistry registry;

  GenerationMetrics(MeterRegistry registry, GenerationStore store) {
    this.registry = registry;
    Gauge.builder("refrain.queue.depth", store, GenerationStore::countQueued)
        .description("Generations that wait, of all processes")
        .register(registry);
    Gauge.builder("refrain.queue.running", store, GenerationStore::countRunning)
        .description("Generations that are worked on, by all processes")
        .register(registry);
  }

  void began(Generation job) {
    timer("refrain.generation.wait", "From request to the worker's start")
        .register(registry)
        .record(Duration.between(job.createdAt(), job.startedAt()));
  }

  /** Bars per second are this counter's rate. */
  void wroteBar(Generation job) {
    registry.counter("refrain.generation.bars", "engine", engine(job)).increment();
  }

  void wroteFirstBar(Generation job, Duration sinceStart) {
    timer("refrain.generation.first.bar", "From the worker's start to the first bar")
        .tag("engine", engine(job))
        .register(registry)
        .record(sinceStart);
  }

  void ended(Generation job, State end, Duration sinceStart) {
    timer("refrain.generation.duration", "From the worker's start to the end")
        .tag("engine", engine(job))
        .tag("state", end.name().toLowerCase(Locale.ROOT))
        .register(registry)
        .record(sinceStart);
  }

  private static Timer.Builder timer(String name, String description) {
    return Timer.builder(name).description(description).publishPercentileHistogram();
  }

  private static String engine(Generation job) {
    return job.request().engine().name().toLowerCase(Locale.ROOT);
  }
}
