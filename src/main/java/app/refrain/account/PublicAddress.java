package app.refrain.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where people find Refrain, for links in mails: the setting {@code refrain.url}. What a request
 * says of that is not to be trusted.
 */
@Component
public class PublicAddress {

  private final String configured;
  private final Environment environment;

  PublicAddress(@Value("${refrain.url}") String configured, Environment environment) {
    this.configured = configured.replaceFirst("/+$", "");
    this.environment = environment;
  }

  /**
   * The whole address of a page.
   *
   * @param path begins with a slash
   */
  public String of(String path) {
    return (configured.isEmpty() ? local() : configured) + path;
  }

  private String local() {
    return "http://localhost:"
        + environment.getProperty(
            "local.server.port", environment.getProperty("server.port", "8080"));
  }
}
