package app.refrain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts the web application, the worker, or both, as the setting {@code refrain.role} says. */
// Without the exclusion Spring Boot makes up a user with a password.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Refrain {

  public static void main(String[] arguments) {
    SpringApplication.run(Refrain.class, arguments);
  }
}
