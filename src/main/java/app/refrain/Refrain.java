package app.refrain;

import app.refrain.cli.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * Runs a command; without one, starts the web application, the worker, or both, as the setting
 * {@code refrain.role} says.
 */
// Without the exclusion Spring Boot makes up a user with a password.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Refrain {

  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  public static void main(String[] arguments) {
    if (Commands.understand(arguments)) {
      System.exit(Commands.run(arguments));
    }
    // Work for the processor in some requests holds up no others: the system takes turns among
    // these.
    if (System.getProperty(CARRIERS) == null) {
      int processors = Runtime.getRuntime().availableProcessors();
      System.setProperty(CARRIERS, Integer.toString(Math.max(16, 2 * processors)));
    }
    SpringApplication.run(Refrain.class, arguments);
  }
}
