package app.refrain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.refrain.account.LimitProperties.Rate;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitPropertiesTest {

  @Test
  void readsHowManyInWhatTime() {
    assertThat(Rate.valueOf("20/15m")).isEqualTo(new Rate(20, Duration.ofMinutes(15)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20", "20/", "/1h", "0/1h", "-1/1h", "20/0s", "20/1h/2", "many/1h"})
  void saysHowALimitIsWritten(String text) {
    assertThatThrownBy(() -> Rate.valueOf(text)).hasMessageContaining("20/1h");
  }
}
