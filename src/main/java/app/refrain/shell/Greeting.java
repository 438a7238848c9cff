package app.refrain.shell;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Says where the page is. */
@Component
class Greeting implements ApplicationListener<WebServerInitializedEvent> {

  private static final Logger log = LoggerFactory.getLogger(Greeting.class);

  @Override
  public void onApplicationEvent(WebServerInitializedEvent event) {
    log.info("Refrain is at http://localhost:{}", event.getWebServer().getPort());
  }
}
