package app.refrain.studio.ui.candidate;

import app.refrain.generation.Generation;
import app.refrain.generation.ScoreJson;
import app.refrain.music.Score;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A piece that is being written, or offered. */
@Tag("refrain-candidate")
@JsModule("./candidate/refrain-candidate.ts")
final class CandidateCard extends Component {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int NOTES_AT_EVERY_BAR = 1_500;
  private static final String DETAIL = "event.detail";

  /** Of the draft that the browser has. */
  private int bars;

  /**
   * @param label what the candidate is called
   * @param about what was asked for
   * @param strength how much of the refiner's advice is taken to begin with, 0 to 1
   */
  CandidateCard(String label, String about, double strength) {
    getElement().setProperty("label", label);
    getElement().setProperty("about", about);
    getElement().setProperty("strength", strength);
  }

  /** Says whether whoever looks at it may take it, and ask for more. */
  void setEditable(boolean editable) {
    getElement().setProperty("editable", editable);
  }

  /** Lets it show itself as soon as there is something to see. */
  void setEager(boolean eager) {
    getElement().setProperty("eager", eager);
  }

  /** Shows how far the generation has come. */
  void show(Generation news) {
    getElement().setProperty("candidate", news.id().toString());
    getElement().setProperty("state", news.state().name().toLowerCase(Locale.ROOT));
    getElement().setProperty("status", ProgressWords.of(news));
    getElement().setProperty("progress", ProgressWords.share(news));
    getElement().setProperty("from", NewMusic.start(news.request()));
    boolean finished = news.provenance() != null;
    if (news.draft() != null && (finished || news.bars().size() >= bars + stride(news.draft()))) {
      bars = news.bars().size();
      ObjectNode draft = (ObjectNode) JSON.readTree(ScoreJson.write(news.draft()));
      getElement().setPropertyJson("draft", draft);
    }
    if (finished) {
      getElement().setPropertyList("changes", ChangeJson.of(news.provenance().changes()));
    }
  }

  /**
   * Of how many bars only one travels while the piece is written: a long one travels less often.
   */
  private static int stride(Score draft) {
    return 1 + draft.noteCount() / NOTES_AT_EVERY_BAR;
  }

  void onCancel(Runnable action) {
    on("cancel-candidate", action);
  }

  void onDiscard(Runnable action) {
    on("discard-candidate", action);
  }

  void onAgain(Runnable action) {
    on("again-candidate", action);
  }

  void onTweak(Runnable action) {
    on("tweak-candidate", action);
  }

  /**
   * @param action given the indexes of the refiner's changes that are taken
   */
  void onTake(Consumer<List<Integer>> action) {
    getElement()
        .addEventListener(
            "take-candidate",
            event -> {
              JsonNode indexes = event.getEventData().get(DETAIL);
              action.accept(indexes.valueStream().map(JsonNode::asInt).toList());
            })
        .addEventData(DETAIL);
  }

  private void on(String type, Runnable action) {
    getElement().addEventListener(type, event -> action.run());
  }
}
