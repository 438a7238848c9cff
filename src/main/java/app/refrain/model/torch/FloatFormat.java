package app.refrain.model.torch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a file writes floating-point numbers, named as in the safetensors format; always
 * little-endian.
 */
public enum FloatFormat {
  /** 32 bits: exact. */
  F32,
  /** IEEE half precision. */
  F16,
  /** The upper half of 32 bits. */
  BF16;

  static FloatFormat named(String name) {
    for (FloatFormat format : values()) {
      if (format.name().equals(name)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "numbers of the type " + name + " are not supported, only F32, F16 and BF16");
  }

  int bytes() {
    return this == F32 ? 4 : 2;
  }

  ByteBuffer encode(float[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(values.length, bytes()))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      switch (this) {
        case F32 -> bytes.putFloat(value);
        case F16 -> bytes.putShort(Float.floatToFloat16(value));
        case BF16 -> bytes.putShort(roundToUpperHalf(value));
      }
    }
    return bytes.flip();
  }

  float[] decode(ByteBuffer bytes) {
    var values = new float[bytes.remaining() / bytes()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (this) {
            case F32 -> bytes.getFloat();
            case F16 -> Float.float16ToFloat(bytes.getShort());
            case BF16 -> Float.intBitsToFloat(bytes.getShort() << 16);
          };
    }
    return values;
  }

  /** Round to nearest, ties to even. */
  private static short roundToUpperHalf(float value) {
    int bits = Float.floatToIntBits(value);
    return Float.isNaN(value)
        ? (short) (bits >>> 16)
        : (short) ((bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16);
  }
}
