package app.refrain.studio.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import tools.jackson.databind.JsonNode;

/** Where in the score somebody is. What the parts mean is the clients' business. */
@JsonInclude(Include.NON_NULL)
record Attention(JsonNode cursor, JsonNode selection, JsonNode playing) {}
