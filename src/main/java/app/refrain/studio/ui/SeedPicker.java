package app.refrain.studio.ui;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
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
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.util.function.Consumer;
import org.springframework.util.unit.DataSize;

/** Where a piece begins: drop a file, or take one of the examples. */
final class SeedPicker extends Div {

  private final SeedFiles files;
  private final Consumer<Score> onSeed;
  private final ProblemMessage problem = new ProblemMessage();

  /**
   * @param limit the largest file that is taken
   */
  SeedPicker(SeedFiles files, ExampleTunes examples, DataSize limit, Consumer<Score> onSeed) {
    this.files = files;
    this.onSeed = onSeed;
    addClassName("seed-picker");
    add(dropZone(limit), problem, shelf(examples));
  }

  private Component dropZone(DataSize limit) {
    Upload upload = new Upload(handler(limit));
    upload.addClassName("drop-zone");
    upload.setMaxFiles(1);
    upload.setMaxFileSize((int) limit.toBytes());
    upload.setAcceptedFileExtensions(SeedFiles.EXTENSIONS);
    upload.setUploadButton(new Button("Choose a MIDI file"));
    upload.setDropLabel(new Span("or drop it here"));
    upload.setDropLabelIcon(new Span());
    upload.addFileRejectedListener(
        rejected -> problem.show(rejection(rejected.getErrorMessage(), limit)));
    upload.addAllFinishedListener(finished -> upload.clearFileList());
    return upload;
  }

  private UploadHandler handler(DataSize limit) {
    return new InMemoryUploadHandler(this::receive) {
      @Override
      public long getFileSizeMax() {
        return limit.toBytes();
      }
    };
  }

  private void receive(UploadMetadata metadata, byte[] bytes) {
    try {
      problem.clear();
      onSeed.accept(files.read(metadata.fileName(), bytes));
    } catch (MalformedScoreException e) {
      problem.show("%s: %s".formatted(metadata.fileName(), e.getMessage()));
    }
  }

  private static String rejection(String reason, DataSize limit) {
    return "%s Refrain takes MIDI files (%s) of up to %d MB."
        .formatted(reason, String.join(", ", SeedFiles.EXTENSIONS), limit.toMegabytes());
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
    card.addClickListener(click -> onSeed.accept(tune));
    return card;
  }
}
