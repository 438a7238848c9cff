package app.refrain.studio.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** What of a page is asked for. */
enum PageForm {
  PAGE(text("html")),
  EMBEDDED(text("html")),
  SVG_PICTURE(MediaType.parseMediaType("image/svg+xml")),
  PNG_PICTURE(MediaType.IMAGE_PNG),
  JSON(MediaType.APPLICATION_JSON),
  MIDI(MediaType.parseMediaType("audio/midi")),
  MUSICXML(MediaType.parseMediaType("application/vnd.recordare.musicxml+xml")),
  ENGLISH(text("plain"));

  private final MediaType type;

  PageForm(MediaType type) {
    this.type = type;
  }

  MediaType type() {
    return type;
  }

  private static MediaType text(String subtype) {
    return new MediaType("text", subtype, StandardCharsets.UTF_8);
  }
}
