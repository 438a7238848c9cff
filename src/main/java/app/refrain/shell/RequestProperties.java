package app.refrain.shell;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What a request may be like before anybody looks at it.
 *
 * @param body the longest body that is no file
 * @param file the longest body with files
 * @param bodyTime how long a body that is no file may take to arrive
 * @param bodiesPerAddress how many bodies may arrive from one address at a time
 */
@ConfigurationProperties("refrain.request")
record RequestProperties(DataSize body, DataSize file, Duration bodyTime, int bodiesPerAddress) {}
