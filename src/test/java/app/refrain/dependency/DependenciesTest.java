package app.refrain.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other people's software the build takes; see docs/security.md. */
class DependenciesTest {

  private static final String IN_LOCK_FILE = "node_modules/";

  /** Lesser than the GPL, or with an exception for programs that use the library. */
  private static final Pattern COPYLEFT =
      Pattern.compile("(?i)(?!.*(lesser|lgpl|classpath|w/ ?cpe)).*(gpl|general public).*");

  private static final Predicate<String> FREE = COPYLEFT.asMatchPredicate().negate();

  @Test
  void noLibraryHasAFaultThatWeKnowOf() throws Exception {
    List<Library> libraries = Library.all();
    assertThat(libraries).extracting(Library::artifact).contains("spring-core", "postgresql");
    List<String> faulty = new ArrayList<>();
    for (Library library : libraries) {
      faulty.addAll(faults(library.artifact(), library.version()));
    }
    assertThat(faulty).isEmpty();
  }

  @Test
  void noScriptLibraryHasAFaultThatWeKnowOf() throws Exception {
    JsonNode packages =
        JsonMapper.shared().readTree(Path.of("package-lock.json").toFile()).get("packages");
    assertThat(packages.size()).isGreaterThan(100);
    List<String> faulty = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : packages.properties()) {
      int name = each.getKey().lastIndexOf(IN_LOCK_FILE);
      if (name >= 0) {
        Version version = Version.parse(each.getValue().get("version").asString());
        faulty.addAll(
            faults("npm:" + each.getKey().substring(name + IN_LOCK_FILE.length()), version));
      }
    }
    assertThat(faulty).isEmpty();
  }

  private static List<String> faults(String library, Version version) throws IOException {
    return KnownFault.all().stream()
        .filter(fault -> fault.isIn(library, version))
        .map(
            fault ->
                "%s %s has %s (%s); take %s"
                    .formatted(library, version, fault.id(), fault.what(), fault.fixed()))
        .toList();
  }

  @Test
  void noLibraryIsForFreeProgramsOfItsOwnLicenceOnly() {
    assertThat(Library.all())
        .allSatisfy(library -> assertThat(Licences.of(library.pom())).anyMatch(FREE));
  }

  @ParameterizedTest
  @CsvSource({
    "GNU General Public License v3, false",
    "AGPL-3.0, false",
    "GNU Lesser General Public License, true",
    "GPL2 w/ CPE, true",
    "Apache-2.0, true"
  })
  void knowsLicencesApart(String licence, boolean free) {
    assertThat(FREE.test(licence)).isEqualTo(free);
  }

  @ParameterizedTest
  @CsvSource({
    "11.0.0-M1, true",
    "11.0.2, true",
    "11.0.3, false",
    "11.0.24, false",
    "10.1.40, false"
  })
  void knowsVersionsWithAFault(String version, boolean faulty) {
    KnownFault fault = KnownFault.parse("tomcat 11.0.0-M1 11.0.3 CVE-2025-24813 partial PUT");
    assertThat(fault.isIn("tomcat", Version.parse(version))).isEqualTo(faulty);
    assertThat(fault.isIn("jetty", Version.parse(version))).isFalse();
  }
}
