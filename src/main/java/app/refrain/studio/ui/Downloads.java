package app.refrain.studio.ui;

import app.refrain.music.Score;
import app.refrain.music.format.ScoreFormat;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Locale;

/** The result as files. */
final class Downloads extends Section {

  private static final int LONGEST_NAME = 60;

  private final String name;

  /**
   * @param onWav asked for sound, which the browser renders
   */
  Downloads(Score result, Runnable onWav) {
    name = fileName(result.credits().title());
    addClassName("downloads");
    add(new H2("Take it with you"));
    Arrays.stream(ScoreFormat.values()).forEach(format -> add(file(format, result)));
    NativeButton wav = new NativeButton(".wav");
    wav.addClickListener(click -> onWav.run());
    add(wav);
  }

  private Component file(ScoreFormat format, Score result) {
    String ending = "." + format.extensions().getFirst();
    DownloadHandler handler =
        DownloadHandler.fromInputStream(
            download -> {
              byte[] bytes = format.write(result);
              return new DownloadResponse(
                  new ByteArrayInputStream(bytes),
                  name + ending,
                  "application/octet-stream",
                  bytes.length);
            });
    Anchor anchor = new Anchor(handler, ending);
    anchor.getElement().setAttribute("download", name + ending);
    return anchor;
  }

  private static String fileName(String title) {
    String words = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    String trimmed = words.replaceAll("^-|-$", "");
    return trimmed.isEmpty()
        ? "refrain"
        : trimmed.substring(0, Math.min(LONGEST_NAME, trimmed.length()));
  }
}
