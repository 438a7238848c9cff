package app.refrain.studio.live;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Serves the WebSocket. Pages of other origins are refused, which is Spring's default. */
@Configuration
@EnableWebSocket
class LiveSocketConfiguration implements WebSocketConfigurer {

  private final LiveSocketHandler handler;

  LiveSocketConfiguration(LiveSocketHandler handler) {
    this.handler = handler;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry.addHandler(handler, "/ws/sessions/*");
  }
}
