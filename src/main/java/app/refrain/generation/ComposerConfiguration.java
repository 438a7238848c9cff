package app.refrain.generation;

import app.refrain.generation.llm.LlmProperties;
import app.refrain.generation.llm.OpenAiTextModel;
import app.refrain.model.Composer;
import app.refrain.model.Models;
import app.refrain.model.ShippedModels;
import app.refrain.model.torch.Torch;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The models, loaded when the first job wants them: a process for pages only never does. */
@Configuration(proxyBeanMethods = false)
@Lazy
@EnableConfigurationProperties(LlmProperties.class)
class ComposerConfiguration {

  @Bean
  Models models(
      @Value("${refrain.models}") String folder,
      @Value("${refrain.model-threads}") int threads,
      @Value("${refrain.batch}") int together,
      @Value("${refrain.device}") Torch.Choice device,
      ConfigurableBeanFactory beans)
      throws IOException {
    // Models are closed only when the queue has stopped: a job must not compute with freed memory.
    beans.registerDependentBean("models", "scheduler");
    Torch.use(device);
    Torch.useThreads(threads);
    return Models.load(folder.isBlank() ? ShippedModels.unpack() : Path.of(folder), together);
  }

  @Bean
  Composer composer(Models models, LlmProperties llm) {
    return llm.isGiven()
        ? models.composer(new OpenAiTextModel(llm), llm.attempts())
        : models.composer();
  }
}
