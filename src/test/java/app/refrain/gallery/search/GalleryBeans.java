package app.refrain.gallery.search;

import static org.mockito.Mockito.mock;

import app.refrain.TestDatabase;
import app.refrain.account.RateLimits;
import app.refrain.gallery.composer.Composers;
import app.refrain.gallery.publication.PublicationQueue;
import app.refrain.gallery.publication.PublicationStore;
import app.refrain.gallery.remix.Lineages;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/** The services that read the gallery, on a database of their own with one connection. */
@EnableTransactionManagement
@Import({
  Gallery.class,
  GalleryStore.class,
  PublicationStore.class,
  PublicationQueue.class,
  Composers.class,
  Lineages.class
})
class GalleryBeans {

  @Bean
  DataSource dataSource() {
    String url = TestDatabase.create();
    Flyway.configure()
        .dataSource(url, "postgres", "")
        .locations("filesystem:db/migration")
        .load()
        .migrate();
    return new SingleConnectionDataSource(url, "postgres", "", true);
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  JdbcTemplate jdbcTemplate(DataSource dataSource) {
    return new JdbcTemplate(dataSource);
  }

  @Bean
  JdbcClient jdbcClient(JdbcTemplate template) {
    return JdbcClient.create(template);
  }

  @Bean
  JsonMapper json() {
    return JsonMapper.shared();
  }

  @Bean
  RateLimits rateLimits() {
    return mock(RateLimits.class);
  }
}
