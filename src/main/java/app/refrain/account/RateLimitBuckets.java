package app.refrain.account;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Token buckets in the database. They have connections of their own: whoever counts inside a
 * transaction would else wait for a second connection while holding the first.
 */
@Component
class RateLimitBuckets implements DisposableBean {

  private static final int CONNECTIONS = 3;
  private static final Duration KEPT_WHEN_FULL = Duration.ofMinutes(1);
  private static final int REMOVED_AT_ONCE = 10_000;

  private final HikariDataSource connections;
  private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

  RateLimitBuckets(HikariDataSource database) {
    connections = connections(database);
    buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(connections)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("rate_limit")
            .idColumn("id")
            .stateColumn("state")
            .expiresAtColumn("expires_at")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
            .build();
  }

  private static HikariDataSource connections(HikariDataSource database) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("rate-limits");
    config.setJdbcUrl(database.getJdbcUrl());
    config.setUsername(database.getUsername());
    config.setPassword(database.getPassword());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(database.getConnectionTimeout());
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  BucketProxy get(String id, BucketConfiguration configuration) {
    return buckets.builder().build(id, () -> configuration);
  }

  void removeExpired() {
    buckets.removeExpired(REMOVED_AT_ONCE);
  }

  @Override
  public void destroy() {
    connections.close();
  }
}
