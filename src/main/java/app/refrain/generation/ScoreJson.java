package app.refrain.generation;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Scores as JSON, in the shape that the browser and the HTTP interface use. */
public final class ScoreJson {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new MusicModule())
          // Without it a syntax error quotes the whole text back.
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private ScoreJson() {}

  public static String write(Score score) {
    return MAPPER.writeValueAsString(score);
  }

  /**
   * Reads a score. What it does not know it leaves out.
   *
   * @throws MalformedScoreException if the text is no JSON or no score; the message is for people
   */
  public static Score read(String json) throws MalformedScoreException {
    try {
      Score score = MAPPER.readValue(json, Score.class);
      if (score == null) {
        throw new MalformedScoreException("The score's JSON says null");
      }
      return score;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new MalformedScoreException("The score's JSON is wrong: " + reason(e), e);
    }
  }

  /** What the values of music say, without the names of classes that Jackson puts around it. */
  private static String reason(RuntimeException e) {
    if (e instanceof JacksonException jackson) {
      return jackson.getCause() instanceof IllegalArgumentException cause
          ? cause.getMessage()
          : jackson.getOriginalMessage();
    }
    return e.getMessage();
  }
}
