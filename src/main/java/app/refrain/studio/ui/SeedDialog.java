package app.refrain.studio.ui;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import app.refrain.music.performance.Understanding;
import app.refrain.studio.SeedFiles;
import app.refrain.studio.SeedMode;
import app.refrain.studio.score.RejectedOperationException;
import app.refrain.studio.ui.seed.DropZone;
import app.refrain.studio.ui.seed.ProblemMessage;
import app.refrain.studio.ui.seed.SeedFacts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.springframework.util.unit.DataSize;

/**
 * Brings more music into a session: a file, or English text. Says what was understood, and asks
 * what it does to what is there.
 */
final class SeedDialog extends Dialog {

  /** Takes what a person brings. */
  @FunctionalInterface
  interface Bring {

    /**
     * @param fromFile whether it is somebody's file, or else written here
     */
    void bring(Score score, SeedMode mode, boolean fromFile);
  }

  private final Bring onSeed;
  private final Div understood = new Div();
  private final ProblemMessage problem = new ProblemMessage();
  private final Button replace = new Button("Replace the piece", click -> bring(SeedMode.REPLACE));
  private final Button add = new Button("Add as more parts", click -> bring(SeedMode.ADD));

  private Score seed;
  private boolean fromFile;

  SeedDialog(SeedFiles files, DataSize limit, Bring onSeed) {
    this.onSeed = onSeed;
    setHeaderTitle("Bring music in");
    addClassName("seed-dialog");
    add.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", click -> close()), replace, add);
    add(new DropZone(files, limit, file -> understand(file, true)), text(), problem, understood);
    setReady(false);
  }

  private Div text() {
    TextArea area = new TextArea("Or write English score text");
    area.setPlaceholder(
        "Key: G major. Meter: 4/4. Parts: flute. Bar 1. flute: G4 quarter, A4 half.");
    area.setMinRows(4);
    area.setMaxRows(10);
    Button read = new Button("Read the text", click -> read(area.getValue()));
    Div text = new Div(area, read);
    text.addClassName("text-seed");
    return text;
  }

  private void read(String text) {
    try {
      understand(Understanding.ofWritten(ScoreText.parse(text), 0), false);
    } catch (MalformedScoreException e) {
      setReady(false);
      problem.show(e.getMessage());
    }
  }

  private void understand(Understanding understanding, boolean isFile) {
    problem.clear();
    fromFile = isFile;
    seed = understanding.score();
    understood.removeAll();
    understood.add(new SeedFacts(understanding));
    setReady(true);
  }

  private void setReady(boolean ready) {
    understood.setVisible(ready);
    replace.setEnabled(ready);
    add.setEnabled(ready);
  }

  private void bring(SeedMode mode) {
    try {
      onSeed.bring(seed, mode, fromFile);
      close();
    } catch (RejectedOperationException e) {
      problem.show(e.getMessage());
    }
  }
}
