package app.refrain.model.torch;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of named tensors in the safetensors format: eight bytes that hold the length of a JSON
 * header, the header, the numbers. Floating-point types of 16 bits are widened on reading.
 */
public final class Safetensors {
  /** The longest header that is read, in bytes. */
  public static final int HEADER_LIMIT = 100_000_000;

  private static final String METADATA = "__metadata__";
  private static final JsonMapper JSON = JsonMapper.shared();

  private Safetensors() {}

  /** What a file holds. */
  public record Content(Map<String, FloatTensor> tensors, Map<String, String> metadata) {}

  /** Writes a file whole or not at all. */
  public static void write(Path file, Content content, FloatFormat format) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try (var out =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      writeFully(out, header(content, format));
      for (FloatTensor tensor : content.tensors().values()) {
        writeFully(out, format.encode(tensor.values()));
      }
      out.force(true);
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Reads all tensors of a floating-point type (F32, F16, BF16).
   *
   * @throws IOException if the file cannot be read or is no such file; the message names what is
   *     wrong
   */
  public static Content read(Path file) throws IOException {
    try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = in.size();
      long length = size < 8 ? -1 : read(in, 0, 8).getLong();
      if (length < 2 || length > HEADER_LIMIT || length > size - 8) {
        throw new IOException(
            file + " is not a safetensors file: its header cannot be " + length + " bytes long");
      }
      JsonNode header = JSON.readTree(read(in, 8, (int) length).array());
      if (!header.isObject()) {
        throw new IllegalArgumentException("its header is no JSON object");
      }
      var tensors = new LinkedHashMap<String, FloatTensor>();
      var metadata = new LinkedHashMap<String, String>();
      for (Map.Entry<String, JsonNode> entry : header.properties()) {
        if (entry.getKey().equals(METADATA)) {
          entry
              .getValue()
              .properties()
              .forEach(pair -> metadata.put(pair.getKey(), pair.getValue().asString()));
        } else {
          tensors.put(entry.getKey(), tensor(in, entry.getKey(), entry.getValue(), 8 + length));
        }
      }
      return new Content(tensors, metadata);
    } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
      throw new IOException(
          file + " is not a safetensors file that can be read: " + e.getMessage(), e);
    }
  }

  private static FloatTensor tensor(FileChannel in, String name, JsonNode entry, long dataStart)
      throws IOException {
    FloatFormat format = FloatFormat.named(entry.path("dtype").asString("none"));
    long[] dimensions = entry.path("shape").valueStream().mapToLong(JsonNode::asLong).toArray();
    long begin = entry.path("data_offsets").path(0).asLong(-1);
    long end = entry.path("data_offsets").path(1).asLong(-1);
    long count = LongStream.of(dimensions).reduce(1, Math::multiplyExact);
    if (begin < 0
        || end - begin != Math.multiplyExact(count, format.bytes())
        || dataStart + end > in.size()) {
      throw new IllegalArgumentException("\"" + name + "\" does not lie within the file");
    }
    if (end - begin > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("\"" + name + "\" is larger than two gigabytes");
    }
    return new FloatTensor(
        new Shape(dimensions), format.decode(read(in, dataStart + begin, (int) (end - begin))));
  }

  private static ByteBuffer header(Content content, FloatFormat format) {
    var header = new LinkedHashMap<String, Object>();
    if (!content.metadata().isEmpty()) {
      header.put(METADATA, content.metadata());
    }
    long offset = 0;
    for (Map.Entry<String, FloatTensor> entry : content.tensors().entrySet()) {
      long end = offset + (long) entry.getValue().values().length * format.bytes();
      header.put(
          entry.getKey(),
          Map.of(
              "dtype", format.name(),
              "shape", entry.getValue().shape().getShape(),
              "data_offsets", List.of(offset, end)));
      offset = end;
    }
    byte[] json = JSON.writeValueAsBytes(header);
    int padded = (json.length + 7) / 8 * 8;
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + padded).order(ByteOrder.LITTLE_ENDIAN).putLong(padded).put(json);
    return bytes.put(" ".repeat(padded - json.length).getBytes(StandardCharsets.US_ASCII)).flip();
  }

  private static ByteBuffer read(FileChannel in, long position, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (in.read(bytes, position + bytes.position()) < 0) {
        throw new IOException("the file ends too early");
      }
    }
    return bytes.flip();
  }

  private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
