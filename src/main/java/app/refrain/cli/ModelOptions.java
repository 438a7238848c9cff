package app.refrain.cli;

import app.refrain.model.Models;
import app.refrain.model.ShippedModels;
import app.refrain.model.torch.Torch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which models work, and on how many threads. */
final class ModelOptions {

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description =
          "A folder with the models draft, refiner and lstm, or some of them. Default: those that"
              + " come with this program.")
  private Path folder;

  /** One gives the same music on machines with more processors or fewer. */
  @Mixin private final ThreadOption threads = new ThreadOption(1);

  /**
   * Loads the models.
   *
   * @throws IOException if they cannot be read
   * @throws Failure if the folder is missing
   */
  Models load() throws IOException, Failure {
    return load(1);
  }

  /** The same; several compositions at a time go through the language model together. */
  Models load(int together) throws IOException, Failure {
    if (folder != null && !Files.isDirectory(folder)) {
      throw new Failure(folder + ": there is no such folder");
    }
    Torch.useThreads(threads.count());
    return Models.load(folder == null ? ShippedModels.unpack() : folder, together);
  }

  /**
   * The folder that was named.
   *
   * @throws Failure if none was
   */
  Path folder() throws Failure {
    if (folder == null) {
      throw new Failure("more judges than one need --models, a folder that has them");
    }
    return folder;
  }

  /**
   * A model that a command cannot do without.
   *
   * @throws Failure if it is not there
   */
  static <M> M present(Supplier<M> model) throws Failure {
    try {
      return model.get();
    } catch (IllegalStateException e) {
      throw new Failure(e.getMessage() + "; train one, or name its folder with --models");
    }
  }

  int threads() {
    return threads.count();
  }
}
