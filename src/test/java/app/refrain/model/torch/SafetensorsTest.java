package app.refrain.model.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
  private static final float[] VALUES = {
    0f, -0f, 1f, -2.5f, 3.1415927f, 1e-7f, 65504f, -0.33333334f
  };

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("some.safetensors");
  }

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrote(FloatFormat format) throws IOException {
    var tensors = new LinkedHashMap<String, FloatTensor>();
    tensors.put("second", new FloatTensor(new Shape(2, 4), VALUES));
    tensors.put("first", new FloatTensor(new Shape(), new float[] {7}));
    Safetensors.write(file, new Safetensors.Content(tensors, Map.of("step", "12")), format);
    Safetensors.Content content = Safetensors.read(file);
    assertThat(content.metadata()).containsExactly(Map.entry("step", "12"));
    assertThat(content.tensors()).containsOnlyKeys("second", "first");
    assertThat(content.tensors().get("first").shape()).isEqualTo(new Shape());
    assertThat(content.tensors().get("second").shape()).isEqualTo(new Shape(2, 4));
    float[] values = content.tensors().get("second").values();
    double precision =
        switch (format) {
          case F32 -> 0;
          case F16 -> 0x1p-11;
          case BF16 -> 0x1p-9;
        };
    for (int i = 0; i < VALUES.length; i++) {
      assertThat((double) values[i])
          .isCloseTo(
              VALUES[i],
              within(Math.abs(VALUES[i]) * precision + (format == FloatFormat.F16 ? 1e-7 : 0)));
    }
  }

  @Test
  void roundsBfloat16ToTheNearestEven() {
    float[] between = {1 + 0x1p-8f, 1 + 3 * 0x1p-8f, 1 + 0x1p-8f + 0x1p-20f};
    assertThat(FloatFormat.BF16.decode(FloatFormat.BF16.encode(between)))
        .containsExactly(1f, 1 + 0x1p-6f, 1 + 0x1p-7f);
    assertThat(
            FloatFormat.BF16.decode(
                FloatFormat.BF16.encode(new float[] {Float.NaN, Float.POSITIVE_INFINITY})))
        .containsExactly(Float.NaN, Float.POSITIVE_INFINITY);
  }

  @Test
  void leavesTheOldFileWhenWritingFails() throws IOException {
    Files.writeString(file, "old");
    Files.createDirectory(folder.resolve("some.safetensors.unfinished"));
    assertThatIOException()
        .isThrownBy(
            () ->
                Safetensors.write(
                    file, new Safetensors.Content(Map.of(), Map.of()), FloatFormat.F32));
    assertThat(file).hasContent("old");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}",
        "{\"a\":7}",
        "{\"a\"",
        "[]"
      })
  void refusesHeadersThatDoNotFitTheFile(String header) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + 4).order(ByteOrder.LITTLE_ENDIAN);
    Files.write(file, bytes.putLong(json.length).put(json).putFloat(1f).array());
    assertThatIOException()
        .isThrownBy(() -> Safetensors.read(file))
        .withMessageContaining("some.safetensors is not a safetensors file that can be read");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1_000, Safetensors.HEADER_LIMIT + 1L, Long.MAX_VALUE})
  void refusesHeaderLengthsThatCannotBe(long length) throws IOException {
    Files.write(
        file, ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array());
    assertThatIOException()
        .isThrownBy(() -> Safetensors.read(file))
        .withMessageContaining("its header cannot be " + length + " bytes long");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    Files.createFile(file);
    assertThatIOException()
        .isThrownBy(() -> Safetensors.read(file))
        .withMessageContaining("not a safetensors file");
  }
}
