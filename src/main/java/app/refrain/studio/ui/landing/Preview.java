package app.refrain.studio.ui.landing;

import app.refrain.generation.ScoreJson;
import app.refrain.music.Excerpt;
import app.refrain.music.Score;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The opening of a score in small. */
@Tag("refrain-preview")
@JsModule("./landing/refrain-preview.ts")
final class Preview extends Component {

  private static final int BARS = 4;

  Preview(Score score) {
    String opening = ScoreJson.write(Excerpt.opening(score, BARS));
    getElement().setPropertyJson("score", (ObjectNode) JsonMapper.shared().readTree(opening));
  }
}
