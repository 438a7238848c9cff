package app.refrain.studio.ui;

import app.refrain.music.Score;
import app.refrain.studio.ScoreJson;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;

/** A piece to see on a piano roll and to hear, in one or several versions. */
@Tag("refrain-piece")
@JsModule("./piece/refrain-piece.ts")
final class Piece extends Component implements HasSize {

  /** What a piece can be heard as. */
  enum Version {
    SEED("Seed"),
    DRAFT("Draft"),
    REFINED("Refined");

    private final String label;

    Version(String label) {
      this.label = label;
    }

    private String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private record VersionJson(String id, String label, ScoreJson score) {}

  private final List<VersionJson> versions = new ArrayList<>();

  /** Adds a version or replaces it, and shows it. */
  void show(Version version, Score score) {
    VersionJson json = new VersionJson(version.id(), version.label, ScoreJson.of(score));
    versions.removeIf(other -> other.id().equals(json.id()));
    versions.add(json);
    getElement().setPropertyList("versions", versions);
    getElement().setProperty("version", json.id());
  }

  /** Marks what came from a person: everything before a tick. */
  void markSeed(int end) {
    getElement().setProperty("seedEnd", end);
  }
}
