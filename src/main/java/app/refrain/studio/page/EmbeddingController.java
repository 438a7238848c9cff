package app.refrain.studio.page;

import app.refrain.account.PublicAddress;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells other sites how to show a piece (oEmbed 1.0). */
@RestController
@Hidden
class EmbeddingController {

  private static final Pattern PAGE = Pattern.compile("/(?:p|embed)/([0-9a-fA-F-]{36})/?");
  private static final String JSON = "json";
  private static final Duration MAX_AGE = Duration.ofHours(1);

  private final PageAnswers answers;
  private final PublicAddress address;

  EmbeddingController(PageAnswers answers, PublicAddress address) {
    this.answers = answers;
    this.address = address;
  }

  /**
   * @param url of a page of ours
   */
  @GetMapping("/oembed")
  ResponseEntity<Embedding> embedding(
      @RequestParam String url,
      @RequestParam(defaultValue = JSON) String format,
      @RequestParam(name = "maxwidth", defaultValue = "" + Embedding.WIDTH) int widest,
      @RequestParam(name = "maxheight", defaultValue = "" + Embedding.HEIGHT) int highest) {
    if (!format.equals(JSON)) {
      return ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED).build();
    }
    int width = Math.clamp(widest, 1, Embedding.WIDTH);
    int height = Math.clamp(highest, 1, Embedding.HEIGHT);
    return id(url)
        .flatMap(answers::page)
        .map(page -> Embedding.of(page, address, width, height))
        .map(found -> ResponseEntity.ok().cacheControl(maxAge()).body(found))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Optional<UUID> id(String url) {
    String site = address.of("");
    if (!url.startsWith(site)) {
      return Optional.empty();
    }
    Matcher path = PAGE.matcher(url.substring(site.length()));
    try {
      return path.matches() ? Optional.of(UUID.fromString(path.group(1))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static CacheControl maxAge() {
    return CacheControl.maxAge(MAX_AGE).cachePublic();
  }
}
