package app.refrain.studio.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Shared pages and what belongs to them, for readers and for caches. What was withdrawn is gone a
 * minute later, also from caches.
 */
@Controller
class PageController {

  private static final CacheControl A_MINUTE =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
  private static final String GZIP = "gzip";

  private final PageAnswers answers;

  PageController(PageAnswers answers) {
    this.answers = answers;
  }

  @GetMapping("/p/{id}")
  ResponseEntity<byte[]> page(@PathVariable String id, @RequestHeader HttpHeaders headers) {
    return respond(id, headers, PageForm.PAGE);
  }

  @GetMapping("/embed/{id}")
  ResponseEntity<byte[]> embedded(@PathVariable String id, @RequestHeader HttpHeaders headers) {
    return respond(id, headers, PageForm.EMBEDDED);
  }

  @GetMapping("/p/{id}/roll.svg")
  ResponseEntity<byte[]> svg(@PathVariable String id, @RequestHeader HttpHeaders headers) {
    return respond(id, headers, PageForm.SVG_PICTURE);
  }

  @GetMapping("/p/{id}/roll.png")
  ResponseEntity<byte[]> png(@PathVariable String id, @RequestHeader HttpHeaders headers) {
    return respond(id, headers, PageForm.PNG_PICTURE);
  }

  @GetMapping("/p/{id}/score.json")
  ResponseEntity<byte[]> json(@PathVariable String id, @RequestHeader HttpHeaders headers) {
    return respond(id, headers, PageForm.JSON);
  }

  @GetMapping("/p/{id}/score.mid")
  ResponseEntity<byte[]> midi(@PathVariable String id, @RequestHeader HttpHeaders headers) {
    return respond(id, headers, PageForm.MIDI);
  }

  @GetMapping("/p/{id}/score.musicxml")
  ResponseEntity<byte[]> musicXml(@PathVariable String id, @RequestHeader HttpHeaders headers) {
    return respond(id, headers, PageForm.MUSICXML);
  }

  @GetMapping("/p/{id}/score.txt")
  ResponseEntity<byte[]> english(@PathVariable String id, @RequestHeader HttpHeaders headers) {
    return respond(id, headers, PageForm.ENGLISH);
  }

  private ResponseEntity<byte[]> respond(String id, HttpHeaders headers, PageForm form) {
    return parse(id)
        .flatMap(uuid -> answers.find(uuid, form))
        .map(answer -> found(answer, form, acceptsGzip(headers)))
        .orElseGet(PageController::missing);
  }

  /** Plain and compressed are two things to caches. */
  private static ResponseEntity<byte[]> found(PageAnswer answer, PageForm form, boolean gzip) {
    ResponseEntity.BodyBuilder response =
        ResponseEntity.ok().contentType(form.type()).cacheControl(A_MINUTE);
    if (answer.gzipped() == null) {
      return response.eTag(answer.tag()).body(answer.content());
    }
    response.varyBy(HttpHeaders.ACCEPT_ENCODING);
    return gzip
        ? response
            .header(HttpHeaders.CONTENT_ENCODING, GZIP)
            .eTag(answer.tag() + "-" + GZIP)
            .body(answer.gzipped())
        : response.eTag(answer.tag()).body(answer.content());
  }

  private static boolean acceptsGzip(HttpHeaders headers) {
    return headers.getValuesAsList(HttpHeaders.ACCEPT_ENCODING).stream()
        .anyMatch(coding -> coding.startsWith(GZIP) && !coding.matches(".*;\\s*q=0(\\.0*)?"));
  }

  private static ResponseEntity<byte[]> missing() {
    String html =
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>Not found · Refrain</title>
        <link rel="stylesheet" href="/styles/piece.css"></head>
        <body class="piece-page"><main><h1>A bar of rest</h1>
        <p>There is nothing at this address. Perhaps the link is old or mistyped.</p>
        <p><a href="/">Back to the beginning</a></p></main></body></html>
        """;
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .contentType(PageForm.PAGE.type())
        .cacheControl(CacheControl.noStore())
        .body(html.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
