package app.refrain.account;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the module is made of beside its services: buckets, and the cleaning. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class AccountConfiguration {

  private static final Duration CLEANING = Duration.ofMinutes(10);

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  Task<Void> accountCleaning(
      RateLimitBuckets buckets, SignInTokenRepository signIns, OneTimeLinks links) {
    return Tasks.recurring("account-cleaning", FixedDelay.of(CLEANING))
        .execute(
            (instance, context) -> {
              buckets.removeExpired();
              signIns.removeExpired();
              links.removeExpired();
            });
  }
}
