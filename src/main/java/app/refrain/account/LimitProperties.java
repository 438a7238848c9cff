package app.refrain.account;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationStyle;

/**
 * How often things may be done.
 *
 * @param limits by the names of {@link Limit}
 */
@ConfigurationProperties("refrain")
record LimitProperties(Map<Limit, Rate> limits) {

  LimitProperties {
    for (Limit limit : Limit.values()) {
      if (!limits.containsKey(limit)) {
        throw new IllegalArgumentException("Set refrain.limits." + limit.setting());
      }
    }
  }

  /**
   * @param times how many at once
   * @param per how long until as many more may follow; they come back evenly
   */
  record Rate(long times, Duration per) {

    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,8})/([1-9]\\d{0,8}[smhd])");

    /**
     * Reads {@code 20/1h}.
     *
     * @throws IllegalArgumentException if it is written in another way
     */
    public static Rate valueOf(String text) {
      Matcher matcher = SHAPE.matcher(text.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException("A limit is written like 20/1h, not " + text);
      }
      return new Rate(
          Long.parseLong(matcher.group(1)), DurationStyle.SIMPLE.parse(matcher.group(2)));
    }

    @Override
    public String toString() {
      return times + "/" + DurationStyle.SIMPLE.print(per);
    }
  }
}
