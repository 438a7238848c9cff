package app.refrain.cli.load;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What was seen, in the shape of its JSON.
 *
 * @param speedup how many times as fast the fixed set was done by all workers as by one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
    Plan plan, String machine, Idle idle, Cancel cancel, Crowd crowd, Double speedup) {

  /**
   * Nothing else to do; medians in milliseconds.
   *
   * @param toStart from the request's transaction to the worker's
   * @param toFirstBar from sending the request to hearing of the first bar over HTTP
   */
  public record Idle(double toStart, double toFirstBar) {}

  /**
   * @param barsWhileAsking that came until cancelling was acknowledged
   * @param barsAfter that came after
   */
  public record Cancel(String state, int barsWhileAsking, int barsAfter) {}

  /**
   * @param done requests that ended with a result
   * @param notOnce requests whose end was not told exactly once
   * @param fair whether everybody's first result came before anybody's fifth
   * @param repeated results of a second attempt, after a worker's death
   * @param workers that made the results
   * @param consumption processor time; null where processes ended on the way
   * @param different results that are not those of an undisturbed composer with the same random
   *     seed; null if that was not compared
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Crowd(
      int requests,
      int done,
      int notOnce,
      boolean fair,
      int repeated,
      int workers,
      Integer different,
      double seconds,
      Consumption consumption,
      double barsPerSecond) {

    /** Whether everything that must hold held. */
    public boolean holds() {
      return done == requests && notOnce == 0 && fair && (different == null || different == 0);
    }
  }
}
