package app.refrain.studio.page;

import app.refrain.generation.Generation;
import app.refrain.generation.Provenance;
import app.refrain.model.CompositionRequest;
import app.refrain.model.ModelId;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the machine did, in words for people. */
public final class Machine {

  private Machine() {}

  /** Such as {@code wrote 8 more bars (hybrid engine: draft 1a2b3c4d; random seed 42)}. */
  public static String line(Generation generation) {
    CompositionRequest request = generation.request();
    Provenance provenance = generation.provenance();
    String models =
        provenance == null
            ? ""
            : ": "
                + provenance.models().stream()
                    .map(Machine::model)
                    .collect(Collectors.joining(", "));
    return "%s (%s engine%s; random seed %d)"
        .formatted(
            deed(request),
            request.engine().name().toLowerCase(Locale.ROOT),
            models,
            request.sampling().randomSeed());
  }

  private static String deed(CompositionRequest request) {
    return switch (request.task()) {
      case NEW -> "wrote %d bars".formatted(request.bars());
      case CONTINUE -> "wrote %d more bars".formatted(request.bars());
      case INFILL -> "wrote bars %d to %d".formatted(request.fromBar(), request.toBar());
      case HARMONIZE -> "wrote parts to those that were there";
      case VARY -> "wrote a variation";
    };
  }

  private static String model(ModelId model) {
    String checksum = model.checksum();
    return (model.name() + " " + checksum.substring(0, Math.min(8, checksum.length()))).strip();
  }
}
