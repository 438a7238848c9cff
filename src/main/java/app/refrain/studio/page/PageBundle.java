package app.refrain.studio.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where the pages' script and style are, whose names carry a hash of their content. */
@Component
class PageBundle {

  /** The packaged bundle, and the one that development mode builds in the project's folder. */
  private static final List<String> PLACES =
      List.of(
          "classpath:/META-INF/VAADIN/webapp/VAADIN/build/listen.json",
          "file:target/dev-bundle/webapp/VAADIN/build/listen.json");

  /** Made by the bundler; see frontend/page/page-bundle.ts. */
  record Files(List<String> scripts, List<String> styles) {

    static final Files NONE = new Files(List.of(), List.of());
  }

  private final ResourceLoader resources;
  private volatile Files files;

  PageBundle(ResourceLoader resources) {
    this.resources = resources;
  }

  /** None where the frontend was not bundled: the page shows its picture then. */
  Files files() {
    if (files == null) {
      Files found = read();
      if (found.equals(Files.NONE)) {
        return found;
      }
      files = found;
    }
    return files;
  }

  private Files read() {
    for (String place : PLACES) {
      Resource resource = resources.getResource(place);
      if (resource.exists()) {
        try (InputStream input = resource.getInputStream()) {
          return JsonMapper.shared().readValue(input, Files.class);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return Files.NONE;
  }
}
