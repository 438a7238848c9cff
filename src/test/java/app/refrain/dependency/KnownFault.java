package app.refrain.dependency;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A fault that was made public of versions of a library.
 *
 * @param from the first version that has it
 * @param fixed the first version after that which does not
 * @param id such as {@code CVE-2025-24813}
 */
record KnownFault(String artifact, Version from, Version fixed, String id, String what) {

  /** Those that are written down in {@code known-faults.txt}. */
  static List<KnownFault> all() throws IOException {
    try (InputStream file = KnownFault.class.getResourceAsStream("/known-faults.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(KnownFault::parse)
          .toList();
    }
  }

  static KnownFault parse(String line) {
    String[] words = line.strip().split("\\s+", 5);
    if (words.length < 5) {
      throw new IllegalArgumentException("ARTIFACT FROM FIXED ID WHAT is wanted: " + line);
    }
    return new KnownFault(
        words[0], Version.parse(words[1]), Version.parse(words[2]), words[3], words[4]);
  }

  boolean isIn(String library, Version version) {
    return artifact.equals(library) && version.compareTo(from) >= 0 && version.compareTo(fixed) < 0;
  }
}
