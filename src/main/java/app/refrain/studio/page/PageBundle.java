package app.refrain.studio.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the pages' scripts and styles are, whose names carry a hash of their content. */
@Component
public class PageBundle {

  /** Vaadin's own entry. */
  public static final String VAADIN = "indexhtml";

  /** The packaged bundle, and the one that development mode builds in the project's folder. */
  private static final List<String> PLACES =
      List.of(
          "classpath:/META-INF/VAADIN/webapp/VAADIN/build/pages.json",
          "file:target/dev-bundle/webapp/VAADIN/build/pages.json");

  /**
   * Addresses of an entry's files. Made by the bundler; see frontend/page/page-bundle.ts.
   *
   * @param modules what the scripts import
   */
  public record Files(List<String> scripts, List<String> modules, List<String> styles) {

    static final Files NONE = new Files(List.of(), List.of(), List.of());
  }

  private static final TypeReference<Map<String, Files>> ENTRIES = new TypeReference<>() {};

  private final ResourceLoader resources;
  private volatile List<Map<String, Files>> bundles = List.of();

  PageBundle(ResourceLoader resources) {
    this.resources = resources;
  }

  /**
   * An entry's files. None where the frontend was not bundled: the page does without its script
   * then.
   *
   * @param entry such as {@code listen}
   */
  public Files files(String entry) {
    return bundles().stream()
        .findFirst()
        .map(bundle -> bundle.getOrDefault(entry, Files.NONE))
        .orElse(Files.NONE);
  }

  /**
   * An entry's files for a page that Vaadin serves: where there are two bundles they do not mix.
   *
   * @param vaadin whether an address is that of the page's own script
   */
  public Files filesBeside(Predicate<String> vaadin, String entry) {
    return bundles().stream()
        .filter(
            bundle -> bundle.getOrDefault(VAADIN, Files.NONE).scripts().stream().anyMatch(vaadin))
        .findFirst()
        .map(bundle -> bundle.getOrDefault(entry, Files.NONE))
        .orElse(Files.NONE);
  }

  private List<Map<String, Files>> bundles() {
    if (bundles.isEmpty()) {
      bundles =
          PLACES.stream()
              .map(resources::getResource)
              .filter(Resource::exists)
              .map(PageBundle::read)
              .toList();
    }
    return bundles;
  }

  private static Map<String, Files> read(Resource resource) {
    try (InputStream input = resource.getInputStream()) {
      return JsonMapper.shared().readValue(input, ENTRIES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
