package app.refrain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the web application, the worker, or both, as the setting {@code refrain.role} says. */
@SpringBootApplication
public class Refrain {

  public static void main(String[] arguments) {
    SpringApplication.run(Refrain.class, arguments);
  }
}
