package app.refrain.model.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model's folder: {@code weights.safetensors} and {@code model.json}, which says how to build the
 * network and more.
 */
public record ModelFiles(Path folder) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Writes both files, each whole or not at all. */
  public void write(Map<String, ?> description, Parameters parameters, FloatFormat format)
      throws IOException {
    Files.createDirectories(folder);
    Safetensors.write(weights(), new Safetensors.Content(parameters.snapshot(), Map.of()), format);
    writeDescription(new LinkedHashMap<>(description));
  }

  /** Adds a part to the description or replaces it. */
  public void updateDescription(String part, Object value) throws IOException {
    ObjectNode description = (ObjectNode) readDescription();
    description.set(part, JSON.valueToTree(value));
    writeDescription(description);
  }

  private void writeDescription(Object description) throws IOException {
    Path unfinished = folder.resolve("model.json.unfinished");
    Files.write(unfinished, JSON.writeValueAsBytes(description));
    Files.move(
        unfinished, json(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * @throws IOException if there is no readable {@code model.json}
   */
  public JsonNode readDescription() throws IOException {
    try {
      return JSON.readTree(Files.readAllBytes(json()));
    } catch (JacksonException e) {
      throw new IOException(json() + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Part of the description as a record.
   *
   * @throws IOException if it is not there or does not fit
   */
  public <T> T readDescription(String part, Class<T> type) throws IOException {
    try {
      return JSON.treeToValue(readDescription().required(part), type);
    } catch (JacksonException e) {
      throw new IOException(
          "\"" + part + "\" of " + json() + " is not as expected: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * @throws IOException if there are no readable weights
   */
  public Map<String, FloatTensor> readWeights() throws IOException {
    return Safetensors.read(weights()).tensors();
  }

  /**
   * SHA-256 of the weights, in hexadecimal.
   *
   * @throws IOException if there are no readable weights
   */
  public String checksum() throws IOException {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(hash.digest(Files.readAllBytes(weights())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }

  private Path weights() {
    return folder.resolve("weights.safetensors");
  }

  private Path json() {
    return folder.resolve("model.json");
  }
}
