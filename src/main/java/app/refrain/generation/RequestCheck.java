package app.refrain.generation;

import app.refrain.model.CompositionException;
import app.refrain.model.CompositionRequest;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.Part;
import app.refrain.music.Score;
import java.util.List;

/** What a request must be like to be taken on. */
final class RequestCheck {

  private static final int LONGEST_NAME = 200;

  private final GenerationProperties limits;

  RequestCheck(GenerationProperties limits) {
    this.limits = limits;
  }

  void check(CompositionRequest request) throws RefusedRequestException {
    checkCounts(request);
    checkSeed(request.task(), request.seed());
    checkBars(request);
    checkStyle(request.wishes().style());
    checkNames("keep", request.keep(), request.seed());
    checkNames("write", request.write(), request.seed());
    checkWithComposer(request);
  }

  /** First of all: what comes after takes its time with each. */
  private void checkCounts(CompositionRequest request) throws RefusedRequestException {
    checkNames("parts", request.wishes().parts());
    checkNames("keep", request.keep());
  }

  private void checkNames(String field, List<String> names) throws RefusedRequestException {
    require(
        names.size() <= limits.seedParts(),
        field,
        "There are %,d names; at most %,d are taken.".formatted(names.size(), limits.seedParts()));
    for (String name : names) {
      require(
          name.length() <= LONGEST_NAME,
          field,
          "A name has %,d characters; at most %,d are taken."
              .formatted(name.length(), LONGEST_NAME));
    }
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
        seed.barCount() <= limits.seedBars(),
        "seed",
        "The seed has %,d bars; at most %,d are taken. Choose fewer bars."
            .formatted(seed.barCount(), limits.seedBars()));
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

  private static void checkStyle(String style) throws RefusedRequestException {
    require(
        style == null || Wishes.knownStyles().contains(style),
        "style",
        "There is no style \"%s\"; there are %s."
            .formatted(style, String.join(", ", Wishes.knownStyles())));
  }

  private static void checkNames(String field, List<String> named, Score seed)
      throws RefusedRequestException {
    List<String> names = seed.parts().stream().map(Part::name).toList();
    for (String name : named) {
      require(
          names.stream().anyMatch(name::equalsIgnoreCase),
          field,
          "There is no part \"%s\" to %s; the parts are %s."
              .formatted(name, field, String.join(", ", names)));
    }
  }

  /** What is left: its messages begin with the field at fault. */
  private static void checkWithComposer(CompositionRequest request) throws RefusedRequestException {
    try {
      request.check();
    } catch (CompositionException e) {
      String[] parts = e.getMessage().split(": ", 2);
      throw parts.length == 2
          ? new RefusedRequestException(parts[0], parts[1])
          : new RefusedRequestException("task", e.getMessage());
    }
  }

  private static void require(boolean holds, String field, String reason)
      throws RefusedRequestException {
    if (!holds) {
      throw new RefusedRequestException(field, reason);
    }
  }
}
