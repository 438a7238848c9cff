package app.refrain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** {@code docs/settings.md} says what can be set, and what it is unless somebody sets it. */
class SettingsTest {

  private static final Path PAGE = Path.of("docs", "settings.md");
  private static final Path README = Path.of("README.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @Test
  void pageNamesEverySettingOfRefrainsOwn() throws IOException {
    var known = new TreeSet<>(defaults().keySet());
    propertiesClasses().forEach(type -> known.addAll(settings(type).keySet()));

    assertThat(refrains(documented(PAGE)).keySet()).isEqualTo(known);
  }

  @Test
  void pageTellsTheDefaults() throws IOException {
    Map<String, String> expected = defaults();
    propertiesClasses().forEach(type -> settings(type).forEach(expected::putIfAbsent));
    expected.values().removeIf(String::isEmpty);

    assertThat(refrains(documented(PAGE))).containsAllEntriesOf(expected);
  }

  @Test
  void readmeTellsTheSame() throws IOException {
    assertThat(documented(PAGE)).containsAllEntriesOf(documented(README));
  }

  /** What a process is started with. */
  private static Map<String, String> defaults() throws IOException {
    var properties = new Properties();
    try (InputStream in = SettingsTest.class.getResourceAsStream("/application.properties")) {
      properties.load(in);
    }
    var defaults = new TreeMap<String, String>();
    properties.forEach((name, value) -> defaults.put(name.toString(), value.toString()));
    return refrains(defaults);
  }

  private static Map<String, String> refrains(Map<String, String> settings) {
    settings.keySet().removeIf(name -> !name.startsWith("refrain."));
    return settings;
  }

  private static Stream<Class<?>> propertiesClasses() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scanner.findCandidateComponents("app.refrain").stream()
        .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
  }

  /**
   * The components of a properties record, and the defaults that it declares itself, else empty.
   */
  private static Map<String, String> settings(Class<?> type) {
    String prefix = type.getAnnotation(ConfigurationProperties.class).value();
    var settings = new TreeMap<String, String>();
    for (var parameter : type.getDeclaredConstructors()[0].getParameters()) {
      if (parameter.getType() != Map.class) {
        var declared = parameter.getAnnotation(DefaultValue.class);
        settings.put(
            ConfigurationPropertyName.adapt(prefix + "." + dashed(parameter.getName()), '.')
                .toString(),
            declared == null ? "" : String.join(",", declared.value()));
      }
    }
    return settings;
  }

  private static String dashed(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** The rows of a page's table; several settings share a row, each with a default of its own. */
  private static Map<String, String> documented(Path page) throws IOException {
    var documented = new TreeMap<String, String>();
    for (String line : Files.readAllLines(page)) {
      String[] cells = line.split(" \\| ");
      if (line.startsWith("| `") && cells.length == 3 && cells[0].contains(".")) {
        String[] names = codes(cells[0]);
        String[] values = codes(cells[1]);
        for (int i = 0; i < names.length; i++) {
          String name =
              names[i].startsWith(".")
                  ? names[0].substring(0, names[0].lastIndexOf('.')) + names[i]
                  : names[i];
          documented.put(
              name, values.length == 0 ? cells[1] : values[Math.min(i, values.length - 1)]);
        }
      }
    }
    return documented;
  }

  private static String[] codes(String cell) {
    return CODE.matcher(cell)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toArray(String[]::new);
  }
}
