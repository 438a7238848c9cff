package app.refrain.generation;

import app.refrain.model.CompositionRequest;
import app.refrain.model.Engine;
import app.refrain.model.Sampling;
import app.refrain.model.Task;
import app.refrain.model.Wishes;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.Score;
import app.refrain.music.TempoChange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What is asked for over HTTP, beside the seed. Whatever is left out has its usual value. Words are
 * read in lower and upper case.
 */
@Schema(description = "What to compose. Whatever is left out has its usual value.")
public record GenerationOptions(
    @Schema(
            description =
                "new, continue, infill, harmonize or vary; usually continue, without a seed new",
            example = "continue")
        String task,
    @Schema(description = "hybrid, llm or lstm; usually hybrid", example = "hybrid") String engine,
    @Schema(description = "How many bars to write, for new and continue; usually 8", example = "8")
        Integer bars,
    @Schema(description = "The first bar to write anew, for infill") Integer fromBar,
    @Schema(description = "The last bar to write anew, for infill") Integer toBar,
    @Schema(description = "Parts of the seed that stay as they are") List<String> keep,
    @Schema(description = "Such as jig, chorale, pop song", example = "jig") String style,
    @Schema(example = "G major") String key,
    @Schema(example = "6/8") String meter,
    @Schema(description = "Quarter notes a minute", example = "112") Double tempo,
    @Schema(description = "Instruments to write for", example = "[\"flute\", \"nylon guitar\"]")
        List<String> parts,
    @Schema(description = "Over 0 to 4; less is safer; usually " + Sampling.USUAL_TEMPERATURE)
        Double temperature,
    @Schema(description = "Over 0 to 1; usually " + Sampling.USUAL_TOP_P) Double topP,
    @Schema(
            description =
                "0 to 1; how much of the refinement is taken; usually " + Sampling.USUAL_REFINEMENT)
        Double refine,
    @Schema(description = "The same one makes the same music; usually drawn") Long randomSeed,
    @Schema(description = "interactive, or batch for work in bulk that may wait") String priority) {

  /** Everything as usual. */
  public static final GenerationOptions USUAL =
      new GenerationOptions(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null);

  private static final int BARS = 8;
  private static final long SEED_MASK = (1 << 29) - 1;
  private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

  /**
   * The request that they make with a seed.
   *
   * @throws RefusedRequestException if something is no task, engine, style, key, meter or number in
   *     its range; what depends on the seed is checked when the request is submitted
   */
  public CompositionRequest toRequest(Score seed) throws RefusedRequestException {
    return new CompositionRequest(
        oneOf(Task.class, "task", task, seed.parts().isEmpty() ? Task.NEW : Task.CONTINUE),
        oneOf(Engine.class, "engine", engine, Engine.HYBRID),
        seed,
        or(bars, BARS),
        or(fromBar, 0),
        or(toBar, 0),
        keep == null ? List.of() : names("keep", keep),
        new Wishes(
            style == null ? null : style.strip().toLowerCase(Locale.ROOT),
            parsed("key", key, Key::parse, "G major"),
            parsed("meter", meter, Meter::parse, "6/8"),
            checkedTempo(),
            parts == null ? List.of() : names("parts", parts)),
        sampling());
  }

  /** The same, with a random seed that the id makes where none is given. */
  public GenerationOptions seededBy(UUID id) {
    return randomSeed != null
        ? this
        : new GenerationOptions(
            task,
            engine,
            bars,
            fromBar,
            toBar,
            keep,
            style,
            key,
            meter,
            tempo,
            parts,
            temperature,
            topP,
            refine,
            1 + (id.getLeastSignificantBits() & SEED_MASK),
            priority);
  }

  /** How urgent it is. */
  public Priority urgency() throws RefusedRequestException {
    return oneOf(Priority.class, "priority", priority, Priority.INTERACTIVE);
  }

  private Double checkedTempo() throws RefusedRequestException {
    try {
      if (tempo != null) {
        TempoChange.ofBpm(0, tempo);
      }
      return tempo;
    } catch (IllegalArgumentException e) {
      throw new RefusedRequestException(
          "tempo", "%s is no tempo; give quarter notes a minute, such as 112.".formatted(tempo));
    }
  }

  private Sampling sampling() throws RefusedRequestException {
    double heat =
        within("temperature", or(temperature, Sampling.USUAL_TEMPERATURE), Double.MIN_VALUE, 4);
    double share = within("topP", or(topP, Sampling.USUAL_TOP_P), Double.MIN_VALUE, 1);
    double advice = within("refine", or(refine, Sampling.USUAL_REFINEMENT), 0, 1);
    return new Sampling(heat, share, advice, or(randomSeed, (long) RANDOM.nextInt(1, 1 << 30)));
  }

  private static <E extends Enum<E>> E oneOf(Class<E> type, String field, String word, E usual)
      throws RefusedRequestException {
    if (word == null) {
      return usual;
    }
    List<String> words =
        Arrays.stream(type.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    int index = words.indexOf(word.strip().toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw new RefusedRequestException(
          field, "\"%s\" is none of %s.".formatted(word, String.join(", ", words)));
    }
    return type.getEnumConstants()[index];
  }

  private static <T> T parsed(String field, String text, Function<String, T> parser, String example)
      throws RefusedRequestException {
    try {
      return text == null ? null : parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new RefusedRequestException(
          field, "\"%s\" is no %s; write it as in %s.".formatted(text, field, example));
    }
  }

  private static double within(String field, double value, double least, double most)
      throws RefusedRequestException {
    if (!(value >= least && value <= most)) {
      throw new RefusedRequestException(
          field,
          "%s must be %s to %s, not %s."
              .formatted(field, least == 0 ? "0" : "over 0", number(most), value));
    }
    return value;
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static List<String> names(String field, List<String> names)
      throws RefusedRequestException {
    for (String name : names) {
      if (name == null || name.isBlank()) {
        throw new RefusedRequestException(field, "One of the names is empty.");
      }
    }
    return names.stream().map(String::strip).toList();
  }

  private static <T> T or(T value, T usual) {
    return value == null ? usual : value;
  }
}
