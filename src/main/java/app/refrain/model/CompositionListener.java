package app.refrain.model;

import app.refrain.music.Score;

/** Hears of a composition while it is being made, and may stop it. */
public interface CompositionListener {

  CompositionListener SILENT =
      new CompositionListener() {
        @Override
        public void barWritten(BarWritten bar) {}

        @Override
        public boolean isCancelled() {
          return false;
        }
      };

  /**
   * A bar that the draft now has.
   *
   * @param done how many bars are written, this one included
   * @param total how many will be
   * @param text the bar as English score text
   * @param draft the seed and all bars so far
   */
  record BarWritten(int done, int total, String text, Score draft) {}

  void barWritten(BarWritten bar);

  /** Asked between bars. */
  boolean isCancelled();
}
