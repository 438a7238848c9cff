package app.refrain.cli.load;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Seconds of processor time, of all processes of a kind together.
 *
 * @param database PostgreSQL's
 * @param people this program's
 */
public record Consumption(double webs, double workers, double database, double people) {

  Consumption minus(Consumption before) {
    return new Consumption(
        webs - before.webs,
        workers - before.workers,
        database - before.database,
        people - before.people);
  }

  /** What processes have used since they began; those that are gone do not count. */
  static double seconds(Stream<ProcessHandle> processes) {
    return processes
            .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toMillis)
            .sum()
        / 1e3;
  }
}
