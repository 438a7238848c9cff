package app.refrain.account;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Counters of this process alone; of those that were not asked for lately it forgets. */
final class LocalBuckets {

  private static final int MOST = 50_000;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  synchronized Bucket get(Limit limit, String key, Supplier<BucketConfiguration> configuration) {
    return buckets.computeIfAbsent(limit.setting() + " " + key, id -> bucket(configuration.get()));
  }

  private static Bucket bucket(BucketConfiguration configuration) {
    LocalBucketBuilder builder = Bucket.builder();
    Arrays.stream(configuration.getBandwidths()).forEach(builder::addLimit);
    return builder.build();
  }
}
