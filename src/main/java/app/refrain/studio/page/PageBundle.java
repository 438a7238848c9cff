package app.refrain.studio.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the plain pages' scripts and styles are, whose names carry a hash of their content. */
@Component
class PageBundle {

  /** The packaged bundle, and the one that development mode builds in the project's folder. */
  private static final List<String> PLACES =
      List.of(
          "classpath:/META-INF/VAADIN/webapp/VAADIN/build/pages.json",
          "file:target/dev-bundle/webapp/VAADIN/build/pages.json");

  /** Made by the bundler; see frontend/page/page-bundle.ts. */
  record Files(List<String> scripts, List<String> styles) {

    static final Files NONE = new Files(List.of(), List.of());
  }

  private static final TypeReference<Map<String, Files>> ENTRIES = new TypeReference<>() {};

  private final ResourceLoader resources;
  private volatile Map<String, Files> entries = Map.of();

  PageBundle(ResourceLoader resources) {
    this.resources = resources;
  }

  /**
   * None where the frontend was not bundled: the page does without its script then.
   *
   * @param entry such as {@code listen}
   */
  Files files(String entry) {
    if (entries.isEmpty()) {
      entries = read();
    }
    return entries.getOrDefault(entry, Files.NONE);
  }

  private Map<String, Files> read() {
    for (String place : PLACES) {
      Resource resource = resources.getResource(place);
      if (resource.exists()) {
        try (InputStream input = resource.getInputStream()) {
          return JsonMapper.shared().readValue(input, ENTRIES);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return Map.of();
  }
}
