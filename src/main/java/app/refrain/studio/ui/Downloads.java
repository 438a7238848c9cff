package app.refrain.studio.ui;

import app.refrain.music.Score;
import app.refrain.music.midi.MidiWriter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/** The result as files. */
final class Downloads extends Section {

  private static final int LONGEST_NAME = 60;

  private final String name;

  /**
   * @param text the result as English score text
   * @param onWav asked for sound, which the browser renders
   */
  Downloads(Score draft, Score result, String text, Runnable onWav) {
    name = fileName(result.credits().title());
    addClassName("downloads");
    NativeButton wav = new NativeButton("WAV of what you hear");
    wav.addClickListener(click -> onWav.run());
    add(
        new H2("Take it with you"),
        file("MIDI", ".mid", "audio/midi", () -> MidiWriter.write(result)),
        file("MIDI of the draft", "-draft.mid", "audio/midi", () -> MidiWriter.write(draft)),
        file("English text", ".txt", "text/plain", () -> text.getBytes(StandardCharsets.UTF_8)),
        wav);
  }

  private Component file(String label, String ending, String type, Supplier<byte[]> content) {
    DownloadHandler handler =
        DownloadHandler.fromInputStream(
            download -> {
              byte[] bytes = content.get();
              return new DownloadResponse(
                  new ByteArrayInputStream(bytes), name + ending, type, bytes.length);
            });
    Anchor anchor = new Anchor(handler, label);
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
