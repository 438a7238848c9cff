package app.refrain.dependency;

import java.io.File;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A library of the build, as it lies in Maven's local repository.
 *
 * @param artifact its name there, such as {@code spring-core}
 * @param folder where its files are
 */
record Library(String artifact, Version version, Path folder) {

  /** All that tests run with: what is packaged, and what only tests need. */
  static List<Library> all() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> path.endsWith(".jar"))
        .map(Path::of)
        .filter(Library::isInRepository)
        .map(jar -> of(jar.getParent()))
        .distinct()
        .toList();
  }

  /** In {@code .../ARTIFACT/VERSION/ARTIFACT-VERSION.jar}, perhaps with a classifier. */
  private static boolean isInRepository(Path jar) {
    Path version = jar.getParent();
    return jar.getFileName().toString().startsWith(version.getParent().getFileName() + "-");
  }

  private static Library of(Path folder) {
    return new Library(
        folder.getParent().getFileName().toString(),
        Version.parse(folder.getFileName().toString()),
        folder);
  }

  Path pom() {
    return folder.resolve(artifact + "-" + folder.getFileName() + ".pom");
  }

  @Override
  public String toString() {
    return artifact + " " + version;
  }
}
