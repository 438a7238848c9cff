package app.refrain.database;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the embedded PostgreSQL, which runs when no {@code spring.datasource.url} is set.
 *
 * @param directory what PostgreSQL keeps; must not lie inside {@code binaries}
 * @param binaries where PostgreSQL's programs are unpacked
 * @param startTimeout how long PostgreSQL may take to start
 * @param stopTimeout how long a PostgreSQL left over from a crash may take to stop
 */
@ConfigurationProperties("refrain.database")
record DatabaseProperties(
    Path directory, Path binaries, Duration startTimeout, Duration stopTimeout) {}
