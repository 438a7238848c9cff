package app.refrain.generation.llm;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A language model that writes drafts instead of the packaged one.
 *
 * @param url of an OpenAI-compatible server, such as {@code http://localhost:11434/v1}; empty if
 *     there is none
 * @param apiKey empty if the server wants none
 * @param model the model's name there
 * @param attempts how often it is asked for a draft before the request fails
 * @param timeout of one answer
 * @param maxTokens the longest answer
 */
@ConfigurationProperties("refrain.llm")
public record LlmProperties(
    @DefaultValue("") String url,
    @DefaultValue("") String apiKey,
    @DefaultValue("") String model,
    @DefaultValue("3") int attempts,
    @DefaultValue("2m") Duration timeout,
    @DefaultValue("8192") int maxTokens) {

  /**
   * @throws IllegalArgumentException if a server is named, but no model, or a limit is not positive
   */
  public LlmProperties {
    require(url.isBlank() || !model.isBlank(), "refrain.llm.model must name a model of the server");
    require(attempts >= 1, "refrain.llm.attempts must be at least 1");
    require(maxTokens >= 1, "refrain.llm.max-tokens must be at least 1");
    require(timeout.isPositive(), "refrain.llm.timeout must be positive");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  public boolean isGiven() {
    return !url.isBlank();
  }
}
