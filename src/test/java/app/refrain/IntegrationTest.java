package app.refrain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application, served on a random port ({@code @LocalServerPort}), with a
 * PostgreSQL database of its own. Tests with the same settings share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    // Tests say as a proxy from where somebody comes.
    properties = "refrain.proxies=127\\\\.0\\\\.0\\\\.1|0:0:0:0:0:0:0:1|::1")
@ContextConfiguration(initializers = TestDatabase.class)
public @interface IntegrationTest {}
