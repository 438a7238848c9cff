package app.refrain.studio.ui;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.performance.Understanding;
import app.refrain.studio.ExampleTunes;
import app.refrain.studio.SeedFiles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.function.Consumer;
import org.springframework.util.unit.DataSize;

/** Where a piece begins: drop a file, or take one of the examples. */
final class SeedPicker extends Div {

  private final SeedFiles files;
  private final Consumer<Understanding> onSeed;
  private final ProblemMessage problem = new ProblemMessage();

  /**
   * @param limit the largest file that is taken
   */
  SeedPicker(
      SeedFiles files, ExampleTunes examples, DataSize limit, Consumer<Understanding> onSeed) {
    this.files = files;
    this.onSeed = onSeed;
    addClassName("seed-picker");
    add(dropZone(limit), problem, shelf(examples));
  }

  private Component dropZone(DataSize limit) {
    int bytes = Math.toIntExact(limit.toBytes());
    String endings = String.join(", ", files.extensions());
    String taken = "Refrain takes %s of up to %d MB.".formatted(endings, limit.toMegabytes());
    Upload upload =
        new Upload(
            new LimitedUpload(
                bytes, this::receive, name -> problem.show(name + " is too big. " + taken)));
    upload.addClassName("drop-zone");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(bytes);
    upload.setAcceptedFileExtensions(files.extensions().toArray(String[]::new));
    upload.setUploadButton(new Button("Choose a MIDI file"));
    upload.setDropLabel(new Span("or drop it here: " + endings));
    upload.setDropLabelIcon(new Span());
    upload.setI18n(wording());
    upload.addFileRejectedListener(
        rejected -> problem.show("%s %s".formatted(rejected.getErrorMessage(), taken)));
    upload.addAllFinishedListener(finished -> upload.clearFileList());
    return upload;
  }

  private static UploadI18N wording() {
    UploadI18N.Error errors =
        new UploadI18N.Error()
            .setFileIsTooBig("This file is too big.")
            .setIncorrectFileType("This is another kind of file.")
            .setTooManyFiles("One file at a time, please.");
    return new UploadI18N().setError(errors);
  }

  private void receive(String name, byte[] content) {
    try {
      problem.clear();
      onSeed.accept(files.read(name, content));
    } catch (MalformedScoreException e) {
      problem.show("%s: %s".formatted(name, e.getMessage()));
    }
  }

  private Component shelf(ExampleTunes examples) {
    UnorderedList list = new UnorderedList();
    examples.all().forEach(tune -> list.add(new ListItem(card(tune))));
    Section shelf = new Section(new H2("Or start from an old tune"), list);
    shelf.addClassName("shelf");
    return shelf;
  }

  private Component card(Score tune) {
    Span title = new Span(tune.credits().title());
    title.addClassName("card-title");
    Span facts =
        new Span(
            "%s · %s · %s"
                .formatted(tune.credits().style(), tune.keyAt(0), tune.meters().getLast().meter()));
    NativeButton card = new NativeButton();
    card.add(title, facts);
    card.addClickListener(click -> onSeed.accept(Understanding.ofWritten(tune, 0)));
    return card;
  }
}
