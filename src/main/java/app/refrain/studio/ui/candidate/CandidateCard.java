package app.refrain.studio.ui.candidate;

import app.refrain.generation.Generation;
import app.refrain.generation.ScoreJson;
import app.refrain.music.Score;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A piece that is being written, or offered. */
@Tag("refrain-candidate")
@JsModule("./candidate/refrain-candidate.ts")
final class CandidateCard extends Component {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int NOTES_AT_EVERY_BAR = 1_500;
  private static final String DETAIL = "event.detail";

  private final transient List<String> parts;
  private final transient Function<Generation, Effect> effect;

  /** Of the draft that the browser has. */
  private int bars;

  /**
   * @param label what the candidate is called
   * @param about what was asked for
   * @param strength how much of the refiner's advice is taken to begin with, 0 to 1
   * @param parts the ids of the session's parts that it began with
   * @param replaces whether it takes the place of all that is there
   * @param effect tells what taking it would do
   */
  CandidateCard(
      String label,
      String about,
      double strength,
      List<String> parts,
      boolean replaces,
      Function<Generation, Effect> effect) {
    this.parts = parts;
    this.effect = effect;
    getElement().setProperty("replaces", replaces);
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
      setDraft(news.draft());
    }
    if (finished) {
      getElement().setPropertyList("changes", ChangeJson.of(news.provenance().changes()));
      show(effect.apply(news));
    }
  }

  /** Shows what an edit would do, which is there at once. */
  void showEdit(EditPreview preview) {
    getElement().setProperty("candidate", UUID.randomUUID().toString());
    getElement().setProperty("state", "done");
    getElement().setProperty("edit", true);
    setEager(true);
    setDraft(preview.score(), preview.after().ids());
    getElement().setPropertyList("changes", List.of());
    show(preview.effect());
  }

  private void setDraft(Score score) {
    setDraft(score, parts);
  }

  /** The parts of the session's piece have its ids, so that what belongs together is known. */
  private void setDraft(Score score, List<String> ids) {
    ObjectNode draft = (ObjectNode) JSON.readTree(ScoreJson.write(score));
    ArrayNode players = (ArrayNode) draft.get("parts");
    for (int i = 0; i < Math.min(ids.size(), players.size()); i++) {
      ((ObjectNode) players.get(i)).put("id", ids.get(i));
    }
    getElement().setPropertyJson("draft", draft);
  }

  private void show(Effect what) {
    getElement().setPropertyList("removed", what.removed());
    getElement().setProperty("effect", what.words());
  }

  /** Says that it is the piece already, and more of its changes may be taken. */
  void setKept() {
    getElement().setProperty("kept", true);
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
