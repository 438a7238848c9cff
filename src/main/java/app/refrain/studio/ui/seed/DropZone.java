package app.refrain.studio.ui.seed;

import app.refrain.account.TooManyRequestsException;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.performance.Understanding;
import app.refrain.studio.SeedFiles;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.function.Consumer;
import org.springframework.util.unit.DataSize;

/** Takes a file of music: dropped, or chosen. What is wrong with it is said in place. */
public final class DropZone extends Div {

  private final SeedFiles files;
  private final Consumer<Understanding> onSeed;
  private final ProblemMessage problem = new ProblemMessage();

  /**
   * @param limit the largest file that is taken
   * @param onSeed given what a file was understood to be
   */
  public DropZone(SeedFiles files, DataSize limit, Consumer<Understanding> onSeed) {
    this.files = files;
    this.onSeed = onSeed;
    addClassName("drop-zone");
    add(upload(limit), problem);
  }

  private Upload upload(DataSize limit) {
    int bytes = Math.toIntExact(limit.toBytes());
    String endings = String.join(", ", files.extensions());
    String taken = "Refrain takes %s of up to %d MB.".formatted(endings, limit.toMegabytes());
    Upload upload =
        new Upload(
            new LimitedUpload(
                bytes, this::receive, name -> problem.show(name + " is too big. " + taken)));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(bytes);
    upload.setAcceptedFileExtensions(files.extensions().toArray(String[]::new));
    upload.setUploadButton(new Button("Choose a music file"));
    upload.setDropLabel(new Span("or drop it here: MIDI, MusicXML, ABC or English score text"));
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
    } catch (TooManyRequestsException e) {
      problem.show(e.getMessage());
    }
  }
}
