package app.refrain.studio.ui;

import app.refrain.generation.ScoreJson;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import app.refrain.music.musicxml.MusicXmlWriter;
import app.refrain.studio.score.RejectedOperationException;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DebounceSettings;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.shared.Registration;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The session's score to see, hear and edit: as a piano roll, in notation and in English. What the
 * browser cannot do itself, turning scores into notation and English and back, it asks for here.
 */
@Tag("refrain-stage")
@JsModule("./studio/refrain-stage.ts")
final class Stage extends Component {

  private static final int PAUSE_MILLIS = 800;

  private final transient Consumer<Score> onText;

  /**
   * @param onText given the score of an English text that a person wrote in place of the session's
   */
  Stage(UUID session, boolean editable, Consumer<Score> onText) {
    this.onText = onText;
    getElement().setAttribute("session-id", session.toString());
    getElement().setProperty("readonly", !editable);
  }

  /** Lets the next candidate be heard by itself as soon as it is written. */
  void playNext() {
    getElement().setProperty("playsNext", true);
  }

  @ClientCallable
  private String musicXml(String scoreJson) {
    return new String(MusicXmlWriter.write(score(scoreJson)), StandardCharsets.UTF_8);
  }

  @ClientCallable
  private String english(String scoreJson) {
    return ScoreText.print(score(scoreJson));
  }

  private static Score score(String json) {
    try {
      return ScoreJson.read(json);
    } catch (MalformedScoreException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * Makes an English text the session's score.
   *
   * @return what is wrong with it, for people; empty if nothing is
   */
  @ClientCallable
  private String applyEnglish(String text) {
    try {
      onText.accept(ScoreText.parse(text));
      return "";
    } catch (MalformedScoreException | RejectedOperationException e) {
      return e.getMessage();
    }
  }

  Registration onPieceChanged(ComponentEventListener<PieceChanged> listener) {
    return addListener(PieceChanged.class, listener);
  }

  void onHelpWanted(Runnable action) {
    getElement().addEventListener("help-wanted", event -> action.run());
  }

  void onFilesDragged(Runnable action) {
    getElement().addEventListener("files-dragged", event -> action.run());
  }

  Registration onBarsSelected(ComponentEventListener<BarsSelected> listener) {
    return addListener(BarsSelected.class, listener);
  }

  /** The score was changed by somebody, and there was a pause. */
  @DomEvent(
      value = "piece-changed",
      debounce = @DebounceSettings(timeout = PAUSE_MILLIS, phases = DebouncePhase.TRAILING))
  public static final class PieceChanged extends ComponentEvent<Stage> {
    public PieceChanged(Stage source, boolean fromClient) {
      super(source, fromClient);
    }
  }

  /** A person chose a part, or bars. */
  @DomEvent("bars-selected")
  public static final class BarsSelected extends ComponentEvent<Stage> {

    private final String part;
    private final Integer from;
    private final Integer to;

    public BarsSelected(
        Stage source,
        boolean fromClient,
        @EventData("event.detail.part") String part,
        @EventData("event.detail.from") Integer from,
        @EventData("event.detail.to") Integer to) {
      super(source, fromClient);
      this.part = part;
      this.from = from;
      this.to = to;
    }

    /** The part's name; null if there is none. */
    String part() {
      return part;
    }

    /** Whether bars are selected at all. */
    boolean hasBars() {
      return from != null && to != null;
    }

    int from() {
      return from;
    }

    int to() {
      return to;
    }
  }
}
