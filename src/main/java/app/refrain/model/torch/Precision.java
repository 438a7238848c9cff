package app.refrain.model.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The number type of matrix products while training; parameters, sums and the optimiser are always
 * 32 bits wide.
 */
public enum Precision {
  FLOAT32,
  BFLOAT16;

  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  /**
   * Bfloat16 where the processor multiplies it natively (AMX or AVX-512), else float32, which is
   * then the faster.
   */
  public static Precision fastest() {
    try {
      String processor = Files.readString(PROCESSOR);
      return processor.contains("amx_bf16") || processor.contains("avx512_bf16")
          ? BFLOAT16
          : FLOAT32;
    } catch (IOException unknownProcessor) {
      return FLOAT32;
    }
  }
}
