package app.refrain.database;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Runs an embedded PostgreSQL where no other database is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseConfigured.class)
@EnableConfigurationProperties(DatabaseProperties.class)
class EmbeddedDatabaseConfiguration {

  @Bean
  EmbeddedDatabase embeddedDatabase(DatabaseProperties properties) throws IOException {
    return EmbeddedDatabase.start(properties);
  }
}
