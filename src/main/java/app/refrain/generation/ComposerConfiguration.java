package app.refrain.generation;

import app.refrain.model.Composer;
import app.refrain.model.Models;
import app.refrain.model.ShippedModels;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Loads the models when a worker first needs them. */
@Configuration(proxyBeanMethods = false)
class ComposerConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(ComposerConfiguration.class);

  /**
   * @param folder of the models; those that come with the application if it is empty
   */
  @Bean
  @Lazy
  Models models(@Value("${refrain.models-dir:}") String folder) throws IOException {
    Path models = folder.isBlank() ? ShippedModels.unpack() : Path.of(folder);
    LOG.info("Loading the models of {}", folder.isBlank() ? "the application" : models);
    return Models.load(models);
  }

  @Bean
  @Lazy
  Composer composer(Models models) {
    return models.composer();
  }
}
