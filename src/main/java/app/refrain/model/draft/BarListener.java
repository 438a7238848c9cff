package app.refrain.model.draft;

import app.refrain.model.CompositionException;
import app.refrain.music.Score;

/** Hears of every bar that is written. */
@FunctionalInterface
public interface BarListener {

  /**
   * @param bar index of the bar that is complete now
   * @param score everything so far, in the home key
   * @throws CompositionException to stop the writing
   */
  void barWritten(int bar, Score score) throws CompositionException;
}
