package app.refrain.generation;

import app.refrain.IntegrationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** A test of the queue whose composer does what the test lets it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@Import(ScriptedTest.Script.class)
@TestPropertySource(
    properties = {
      "refrain.generation.watchdog-interval=1s",
      "refrain.generation.look-again=1s",
      "refrain.generation.open-per-person=4",
      "refrain.generation.running-per-person=2",
      "refrain.generation.streams-per-person=2",
      "db-scheduler.heartbeat-interval=1s",
      "db-scheduler.polling-interval=500ms"
    })
@interface ScriptedTest {

  @TestConfiguration
  class Script {
    @Bean
    @Primary
    ScriptedComposer scriptedComposer() {
      return new ScriptedComposer();
    }
  }
}
