package app.refrain.studio.ui;

import app.refrain.generation.ScoreJson;
import app.refrain.model.NoteChange;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Note;
import app.refrain.music.Score;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A piece to see on a piano roll and to hear, in one or several versions. */
@Tag("refrain-piece")
@JsModule("./piece/refrain-piece.ts")
final class Piece extends Component {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<Version, VersionJson> versions = new EnumMap<>(Version.class);

  private record VersionJson(String id, String label, JsonNode score) {}

  private record PlaceJson(int start, int duration, int pitch) {
    static PlaceJson of(Note note) {
      return note == null ? null : new PlaceJson(note.onset(), note.duration(), note.pitch());
    }
  }

  private record ChangeJson(int part, PlaceJson from, PlaceJson to, String reason) {}

  /** Adds a version and shows it; or replaces it, and leaves shown what is. */
  void show(Version version, Score score) {
    boolean isNew = keep(version, score) == null;
    getElement().setPropertyList("versions", List.copyOf(versions.values()));
    if (isNew) {
      choose(version);
    }
  }

  /** Takes over what the browser has already; nothing is sent. */
  void adopt(Version version, Score score) {
    keep(version, score);
  }

  private VersionJson keep(Version version, Score score) {
    JsonNode json = JSON.readTree(ScoreJson.write(score));
    return versions.put(version, new VersionJson(version.id(), version.label(), json));
  }

  private void choose(Version version) {
    getElement().setProperty("version", version.id());
  }

  /** Leaves the seed alone. */
  void removeResults() {
    versions.keySet().retainAll(List.of(Version.SEED));
    getElement().setPropertyList("versions", List.copyOf(versions.values()));
    showChanges(List.of());
    choose(Version.SEED);
  }

  /**
   * Marks what came from a person.
   *
   * @param end the tick at which that ends
   */
  void markSeed(int end) {
    getElement().setProperty("seedEnd", end);
  }

  /** Says that notes from a tick on are still being written; negative if none are. */
  void markDrafting(int from) {
    getElement().setProperty("draftingFrom", from);
  }

  /** Marks what the refiner changed. */
  void showChanges(List<NoteChange> changes) {
    getElement()
        .setPropertyList(
            "changes",
            changes.stream()
                .map(
                    change ->
                        new ChangeJson(
                            change.part(),
                            PlaceJson.of(change.from()),
                            PlaceJson.of(change.to()),
                            change.reason()))
                .toList());
  }

  /** Lets a person change the seed's notes, or not. */
  void setEditable(boolean editable) {
    getElement().setProperty("editable", editable);
  }

  /** Moves the playhead to a tick and shows the place. */
  void goTo(int tick) {
    getElement().callJsFunction("goTo", tick);
  }

  /** Lets the browser render the chosen version as sound and save it. */
  void saveWav() {
    getElement().callJsFunction("saveWav");
  }

  Registration onVersionChosen(ComponentEventListener<VersionChosen> listener) {
    return addListener(VersionChosen.class, listener);
  }

  Registration onScoreEdited(ComponentEventListener<ScoreEdited> listener) {
    return addListener(ScoreEdited.class, listener);
  }

  /** A person changed the seed's notes. */
  @DomEvent("score-edited")
  public static final class ScoreEdited extends ComponentEvent<Piece> {

    private final String json;

    public ScoreEdited(Piece piece, boolean fromClient, @EventData("event.detail") String json) {
      super(piece, fromClient);
      this.json = json;
    }

    /**
     * What the browser says the seed is now.
     *
     * @throws MalformedScoreException if that is no score
     */
    Score score() throws MalformedScoreException {
      return ScoreJson.read(json);
    }
  }

  /** A person chose a version to see and hear. */
  @DomEvent("version-chosen")
  public static final class VersionChosen extends ComponentEvent<Piece> {

    private final Version version;

    public VersionChosen(Piece piece, boolean fromClient, @EventData("event.detail") String id) {
      super(piece, fromClient);
      version = Version.ofId(id);
    }

    Version version() {
      return version;
    }
  }
}
