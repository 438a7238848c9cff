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

  public static void main(String[] arguments) {
    if (Commands.understand(arguments)) {
      System.exit(Commands.run(arguments));
    }
    SpringApplication.run(Refrain.class, arguments);
  }
}
