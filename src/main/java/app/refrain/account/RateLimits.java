package app.refrain.account;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Keeps people, addresses and programs from doing things too often, over all processes. It counts
 * in a transaction of its own, so that what fails counts, too.
 */
@Service
public class RateLimits {

  private final RateLimitBuckets buckets;
  private final Map<Limit, LimitProperties.Rate> rates;
  private final LocalBuckets here = new LocalBuckets();

  RateLimits(RateLimitBuckets buckets, LimitProperties properties) {
    this.buckets = buckets;
    rates = properties.limits();
  }

  /**
   * Counts one more for a person.
   *
   * @throws TooManyRequestsException if that is too many; then it does not count
   */
  public void check(Limit limit, Person person) {
    check(limit, person.id().toString());
  }

  /**
   * Counts one more for whoever the key stands for, such as an address.
   *
   * @throws TooManyRequestsException if that is too many; then it does not count
   */
  public void check(Limit limit, String key) {
    ConsumptionProbe probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyRequestsException(
          "Too many %s in a short time. Please wait a little.".formatted(limit.things()),
          Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /**
   * Counts one more in this process alone, without the database.
   *
   * @return how long to wait if that is too many; then it does not count
   */
  public Optional<Duration> checkHere(Limit limit, String key) {
    ConsumptionProbe probe =
        here.get(limit, key, () -> configuration(rates.get(limit))).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** What is left to whoever the key stands for. Another rate has other buckets. */
  Bucket bucket(Limit limit, String key) {
    LimitProperties.Rate rate = rates.get(limit);
    String id = String.join(" ", limit.setting(), rate.toString(), key);
    return buckets.get(id, configuration(rate));
  }

  private static BucketConfiguration configuration(LimitProperties.Rate rate) {
    return BucketConfiguration.builder()
        .addLimit(limit -> limit.capacity(rate.times()).refillGreedy(rate.times(), rate.per()))
        .build();
  }
}
