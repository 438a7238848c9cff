package app.refrain.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;

/** Holds where no {@code spring.datasource.url} is set. */
class NoDatabaseConfigured extends NoneNestedConditions {

  NoDatabaseConfigured() {
    super(ConfigurationPhase.PARSE_CONFIGURATION);
  }

  @ConditionalOnProperty("spring.datasource.url")
  static class UrlIsSet {}
}
