package app.refrain.studio.score;

import app.refrain.studio.score.RejectedOperationException.Code;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;

/** Live scores and operations as JSON. Numbers are numbers and whole: nothing is rounded. */
public final class ScoreJson {

  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          // Without it a syntax error quotes the whole text back.
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private static final TypeReference<List<Operation>> GROUP = new TypeReference<>() {};
  private static final ObjectWriter GROUP_WRITER = MAPPER.writerFor(GROUP);

  private ScoreJson() {}

  public static String write(ScoreState state) {
    return MAPPER.writeValueAsString(state);
  }

  public static ScoreState readState(String json) {
    return MAPPER.readValue(json, ScoreState.class);
  }

  public static String write(List<Operation> group) {
    return GROUP_WRITER.writeValueAsString(group);
  }

  /**
   * @throws RejectedOperationException if it is no list of operations
   */
  public static List<Operation> readOperations(String json) {
    try {
      return MAPPER.readValue(json, GROUP);
    } catch (JacksonException e) {
      throw rejection(e);
    }
  }

  /** What was wrong with the operations in a text, without the names of classes. */
  public static RejectedOperationException rejection(JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof RejectedOperationException rejected) {
        return rejected;
      }
    }
    String reason =
        e instanceof InvalidTypeIdException
            ? "\"op\" must be note.put, note.del, part.put, part.del or score.put."
            : e.getOriginalMessage();
    return new RejectedOperationException(Code.MALFORMED, "This is no operation: " + reason);
  }
}
