package app.refrain.generation;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Task;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.List;

/** What a request must be like to be taken on. */
final class RequestCheck {

  private final GenerationProperties limits;

  RequestCheck(GenerationProperties limits) {
    this.limits = limits;
  }

  void check(CompositionRequest request) throws RefusedRequestException {
    checkSeed(request.task(), request.seed());
    checkBars(request);
    checkKeptParts(request.keep(), request.seed());
  }

  private void checkSeed(Task task, Score seed) throws RefusedRequestException {
    require(
        seed.noteCount() <= limits.seedNotes(),
        "seed",
        "The seed has %,d notes; at most %,d are taken. Choose fewer bars."
            .formatted(seed.noteCount(), limits.seedNotes()));
    require(
        seed.parts().size() <= limits.seedParts(),
        "seed",
        "The seed has %d parts; at most %d are taken. Leave some out."
            .formatted(seed.parts().size(), limits.seedParts()));
    require(
        task == Task.NEW || !seed.parts().isEmpty(),
        "seed",
        "The seed is empty. Give it a part, or ask for a new piece.");
  }

  private static void checkBars(CompositionRequest request) throws RefusedRequestException {
    switch (request.task()) {
      case NEW, CONTINUE ->
          require(
              request.bars() >= 1 && request.bars() <= CompositionRequest.MAX_BARS,
              "bars",
              "Ask for 1 to %d bars, not %d."
                  .formatted(CompositionRequest.MAX_BARS, request.bars()));
      case INFILL -> checkRange(request);
      case HARMONIZE, VARY -> {}
    }
  }

  private static void checkRange(CompositionRequest request) throws RefusedRequestException {
    int last = request.seed().barCount() - (request.seed().bars().hasPickup() ? 1 : 0);
    require(
        request.fromBar() >= 1 && request.fromBar() <= last,
        "fromBar",
        "The piece has bars 1 to %d, but no bar %d.".formatted(last, request.fromBar()));
    require(
        request.toBar() >= request.fromBar() && request.toBar() <= last,
        "toBar",
        "The last bar must be %d to %d, not %d."
            .formatted(request.fromBar(), last, request.toBar()));
  }

  private static void checkKeptParts(List<String> keep, Score seed) throws RefusedRequestException {
    List<String> names = seed.parts().stream().map(Part::name).toList();
    for (String name : keep) {
      require(
          names.contains(name),
          "keep",
          "There is no part \"%s\" to keep; the parts are %s."
              .formatted(name, String.join(", ", names)));
    }
  }

  private static void require(boolean holds, String field, String reason)
      throws RefusedRequestException {
    if (!holds) {
      throw new RefusedRequestException(field, reason);
    }
  }
}
