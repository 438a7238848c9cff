package app.refrain.studio.ui.compose;

import app.refrain.model.Engine;
import app.refrain.model.Task;

/** What the panel calls things. */
final class TaskWords {

  private TaskWords() {}

  static String name(Task task) {
    return switch (task) {
      case NEW -> "New";
      case CONTINUE -> "Continue";
      case INFILL -> "Fill in";
      case HARMONIZE -> "Harmonize";
      case VARY -> "Vary";
    };
  }

  static String explanation(Task task) {
    return switch (task) {
      case NEW -> "A piece from nothing but what you wish for.";
      case CONTINUE -> "More bars after the last one.";
      case INFILL -> "Some bars anew, to fit what stands around them. Select bars on the roll.";
      case HARMONIZE -> "More parts to what is there, which stays as it is.";
      case VARY -> "The piece once more, each phrase a little different.";
    };
  }

  static String name(Engine engine) {
    return switch (engine) {
      case HYBRID -> "Draft, then refine";
      case LLM -> "Draft alone";
      case LSTM -> "LSTM alone";
    };
  }
}
