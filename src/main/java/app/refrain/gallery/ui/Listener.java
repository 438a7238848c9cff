package app.refrain.gallery.ui;

import app.refrain.studio.score.ScoreJson;
import app.refrain.studio.score.ScoreState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A score to hear and to look at. */
@Tag("refrain-listen")
@JsModule("./page/refrain-listen.ts")
final class Listener extends Component {

  Listener(ScoreState score) {
    getElement()
        .setPropertyJson(
            "score", (ObjectNode) JsonMapper.shared().readTree(ScoreJson.write(score)));
  }

  /** Plays, or stops playing. */
  void toggle() {
    getElement().callJsFunction("toggle");
  }
}
