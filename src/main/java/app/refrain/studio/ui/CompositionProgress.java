package app.refrain.studio.ui;

import app.refrain.generation.Generation;
import app.refrain.generation.Place;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** How far a composition has come, and the way to stop it. */
final class CompositionProgress extends Div {

  private final Paragraph status = new Paragraph();
  private final ProgressBar bar = new ProgressBar();

  CompositionProgress(Runnable onCancel) {
    addClassName("composition-progress");
    status.getElement().setAttribute("role", "status");
    bar.getElement().setAttribute("aria-label", "Progress of the composition");
    NativeButton cancel = new NativeButton("Cancel");
    cancel.addClickListener(click -> onCancel.run());
    add(status, bar, cancel);
    setVisible(false);
  }

  void show(Generation generation) {
    setVisible(!generation.state().isFinal());
    int written = generation.bars().size();
    int total = generation.barCount();
    bar.setIndeterminate(written == 0 || written == total);
    if (total > 0) {
      bar.setMax(total);
      bar.setValue(written);
    }
    status.setText(describe(generation, written, total));
  }

  private static String describe(Generation generation, int written, int total) {
    return switch (generation.state()) {
      case QUEUED -> waiting(generation.place());
      case RUNNING -> describeWork(written, total);
      case DONE -> "Done";
      case FAILED -> "Failed";
      case CANCELLED -> "Cancelled";
    };
  }

  private static String waiting(Place place) {
    return place == null ? "Waiting" : "Waiting: place %d in the queue".formatted(place.position());
  }

  private static String describeWork(int written, int total) {
    if (written == 0) {
      return "The language model reads your bars";
    }
    return written == total
        ? "The LSTM goes over the draft"
        : "Bar %d of %d is written".formatted(written, total);
  }
}
