package app.refrain.studio.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import tools.jackson.databind.JsonNode;

/**
 * Where in the score somebody is. What it means is the clients' business; what is not said (null)
 * stays as it was.
 */
@JsonInclude(Include.NON_NULL)
record Attention(JsonNode cursor, JsonNode selection, JsonNode region, JsonNode playing) {

  static final Attention NONE = new Attention(null, null, null, null);

  Attention withoutSelection() {
    return new Attention(cursor, null, region, playing);
  }
}
