package app.refrain.studio.ui.seed;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Takes files in, and no more of one than the limit, whatever the browser says its size is. */
final class LimitedUpload implements UploadHandler {

  private final int limit;
  private final transient BiConsumer<String, byte[]> onFile;
  private final transient Consumer<String> onTooBig;

  /**
   * @param limit bytes
   * @param onFile given the name and the content, with the UI locked
   * @param onTooBig given the name, with the UI locked
   */
  LimitedUpload(int limit, BiConsumer<String, byte[]> onFile, Consumer<String> onTooBig) {
    this.limit = limit;
    this.onFile = onFile;
    this.onTooBig = onTooBig;
  }

  @Override
  public void handleUploadRequest(UploadEvent event) throws IOException {
    try (InputStream in = event.getInputStream()) {
      byte[] content = in.readNBytes(limit + 1);
      event.getUI().access(() -> hand(event.getFileName(), content));
    }
  }

  private void hand(String name, byte[] content) {
    if (content.length > limit) {
      onTooBig.accept(name);
    } else {
      onFile.accept(name, content);
    }
  }
}
