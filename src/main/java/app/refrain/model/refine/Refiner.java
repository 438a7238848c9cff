package app.refrain.model.refine;

import app.refrain.model.NoteChange;
import app.refrain.model.torch.ModelFiles;
import app.refrain.music.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Refines drafts note by note: pitch, onset and duration of a note change, or it is dropped. Bars
 * stay exact, a person's notes and drums stay as they are, and the same draft always becomes the
 * same music. For use by several threads.
 */
public final class Refiner implements AutoCloseable {
  /** The longest draft, in notes. */
  public static final int MAX_NOTES = 20_000;

  /** What its {@link Thresholds} are called in {@code model.json}. */
  public static final String THRESHOLDS = "thresholds";

  private final RefinerModel model;
  private final Thresholds thresholds;

  /**
   * @param model is closed with the refiner
   */
  public Refiner(RefinerModel model, Thresholds thresholds) {
    this.model = model;
    this.thresholds = thresholds;
  }

  /**
   * Loads the model of a folder.
   *
   * @throws IOException if its files cannot be read or do not fit each other
   */
  public static Refiner load(Path folder) throws IOException {
    ModelFiles files = new ModelFiles(folder);
    RefinerConfig config = files.readDescription("config", RefinerConfig.class);
    Thresholds thresholds = files.readDescription(THRESHOLDS, Thresholds.class);
    try {
      return new Refiner(RefinerModel.of(config, files.readWeights()), thresholds);
    } catch (IllegalArgumentException e) {
      throw new IOException("The refiner in " + folder + " cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * Refines a draft.
   *
   * @param protection of the notes that must not change
   * @param strength 0 changes nothing, 1 makes every change that the model believes in; what is
   *     changed at one strength is changed in the same way at every greater one
   * @throws IllegalArgumentException if the strength is not 0 to 1 or the draft has more than
   *     {@link #MAX_NOTES} notes
   */
  public Refinement refine(Score draft, Protection protection, double strength) {
    if (!(strength >= 0 && strength <= 1)) {
      throw new IllegalArgumentException(
          "The strength of refinement must be 0 to 1, not " + strength);
    }
    if (draft.noteCount() > MAX_NOTES) {
      throw new IllegalArgumentException(
          "The piece has %,d notes; %,d can be refined. Cut it into shorter ones."
              .formatted(draft.noteCount(), MAX_NOTES));
    }
    if (strength == 0) {
      return new Refinement(draft, List.of());
    }
    return Refinement.of(draft, changes(NoteSequence.of(draft, protection)), strength);
  }

  /** All changes of full strength. */
  private List<NoteChange> changes(NoteSequence draft) {
    List<Setting> settings = Setting.of(draft);
    List<NoteInput> inputs = NoteInputs.of(draft, settings);
    List<Proposal> proposals = new Decoder(draft, settings, inputs).decode(model, thresholds);
    return new ChangeSelection(draft, new Reason(draft, settings, inputs), thresholds)
        .select(proposals);
  }

  @Override
  public void close() {
    model.close();
  }
}
