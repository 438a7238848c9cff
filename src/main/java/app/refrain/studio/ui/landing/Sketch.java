package app.refrain.studio.ui.landing;

import app.refrain.generation.ScoreJson;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;

/** A pad to draw two bars on. */
@Tag("refrain-sketch")
@JsModule("./sketch/refrain-sketch.ts")
final class Sketch extends Component {

  Registration onSketched(ComponentEventListener<Sketched> listener) {
    return addListener(Sketched.class, listener);
  }

  /** A person wants to hear what comes after what they drew. */
  @DomEvent("sketched")
  public static final class Sketched extends ComponentEvent<Sketch> {

    private final String json;

    public Sketched(Sketch source, boolean fromClient, @EventData("event.detail") String json) {
      super(source, fromClient);
      this.json = json;
    }

    /**
     * What was drawn.
     *
     * @throws MalformedScoreException if the browser sent no score
     */
    Score score() throws MalformedScoreException {
      return ScoreJson.read(json);
    }
  }
}
