package app.refrain.studio.page;

import java.net.URI;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Shared pages and what belongs to them, for readers and for caches. What was withdrawn is gone a
 * minute later, also from caches.
 */
@Controller
class PageController {

  private static final CacheControl A_MINUTE =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

  private final PageAnswers answers;
  private final PlainPages plain;

  PageController(PageAnswers answers, PlainPages plain) {
    this.answers = answers;
    this.plain = plain;
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
        .map(answer -> answer.respond(form.type(), A_MINUTE, headers))
        .or(() -> parse(id).flatMap(answers::successor).map(other -> moved(id, other)))
        .orElseGet(plain::missing);
  }

  /** The same of another piece. */
  private static ResponseEntity<byte[]> moved(String id, UUID to) {
    String path = ServletUriComponentsBuilder.fromCurrentRequestUri().build().getPath();
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .cacheControl(A_MINUTE)
        .location(URI.create(path.replace(id, to.toString())))
        .build();
  }

  private static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
