package app.refrain.studio.page;

import app.refrain.music.Score;
import app.refrain.music.format.ScoreFormat;
import app.refrain.studio.SharedPage;
import app.refrain.studio.SharedPages;
import app.refrain.studio.picture.RollPicture;
import app.refrain.studio.score.ScoreConversion;
import app.refrain.studio.score.ScoreJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Shared pages and what belongs to them, for readers and for caches. What many ask for at the same
 * time is made once; what was withdrawn is gone a minute later, also from caches.
 */
@Controller
class PageController {

  private static final Duration MAX_AGE = Duration.ofMinutes(1);
  private static final long REMEMBERED_NANOS = Duration.ofSeconds(10).toNanos();
  private static final int REMEMBERED = 64;

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /** What of a page is asked for. */
  private enum Form {
    PAGE(HTML),
    EMBEDDED(HTML),
    SVG_PICTURE(SVG),
    PNG_PICTURE(MediaType.IMAGE_PNG),
    JSON(MediaType.APPLICATION_JSON),
    MIDI(MediaType.parseMediaType("audio/midi")),
    MUSICXML(MediaType.parseMediaType("application/vnd.recordare.musicxml+xml")),
    ENGLISH(TEXT);

    private final MediaType type;

    Form(MediaType type) {
      this.type = type;
    }
  }

  /**
   * @param time changes every few seconds, so that nothing is remembered for longer
   */
  private record Question(UUID id, Form form, String origin, long time) {}

  private record Answer(byte[] content, String tag) {}

  private final SharedPages pages;
  private final PageBundle bundle;
  private final ConcurrentLruCache<Question, Optional<Answer>> answers =
      new ConcurrentLruCache<>(REMEMBERED, this::answer);

  PageController(SharedPages pages, PageBundle bundle) {
    this.pages = pages;
    this.bundle = bundle;
  }

  @GetMapping("/p/{id}")
  ResponseEntity<byte[]> page(@PathVariable String id) {
    return respond(id, Form.PAGE);
  }

  @GetMapping("/embed/{id}")
  ResponseEntity<byte[]> embedded(@PathVariable String id) {
    return respond(id, Form.EMBEDDED);
  }

  @GetMapping("/p/{id}/roll.svg")
  ResponseEntity<byte[]> svg(@PathVariable String id) {
    return respond(id, Form.SVG_PICTURE);
  }

  @GetMapping("/p/{id}/roll.png")
  ResponseEntity<byte[]> png(@PathVariable String id) {
    return respond(id, Form.PNG_PICTURE);
  }

  @GetMapping("/p/{id}/score.json")
  ResponseEntity<byte[]> json(@PathVariable String id) {
    return respond(id, Form.JSON);
  }

  @GetMapping("/p/{id}/score.mid")
  ResponseEntity<byte[]> midi(@PathVariable String id) {
    return respond(id, Form.MIDI);
  }

  @GetMapping("/p/{id}/score.musicxml")
  ResponseEntity<byte[]> musicXml(@PathVariable String id) {
    return respond(id, Form.MUSICXML);
  }

  @GetMapping("/p/{id}/score.txt")
  ResponseEntity<byte[]> english(@PathVariable String id) {
    return respond(id, Form.ENGLISH);
  }

  private ResponseEntity<byte[]> respond(String id, Form form) {
    String origin = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    long time = System.nanoTime() / REMEMBERED_NANOS;
    return parse(id)
        .flatMap(uuid -> answers.get(new Question(uuid, form, origin, time)))
        .map(answer -> found(answer, form))
        .orElseGet(PageController::missing);
  }

  private static ResponseEntity<byte[]> found(Answer answer, Form form) {
    return ResponseEntity.ok()
        .contentType(form.type)
        .cacheControl(CacheControl.maxAge(MAX_AGE).cachePublic())
        .eTag(answer.tag())
        .body(answer.content());
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
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(html.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<Answer> answer(Question question) {
    return pages
        .find(question.id())
        .map(page -> content(page, question))
        .map(content -> new Answer(content, DigestUtils.md5DigestAsHex(content)));
  }

  private byte[] content(SharedPage page, Question question) {
    Score score = ScoreConversion.toScore(page.score());
    PageHtml html = new PageHtml(page, score, bundle.files(), question.origin());
    return switch (question.form()) {
      case PAGE -> html.whole().getBytes(StandardCharsets.UTF_8);
      case EMBEDDED -> html.embedded().getBytes(StandardCharsets.UTF_8);
      case SVG_PICTURE -> new RollPicture(score).svg().getBytes(StandardCharsets.UTF_8);
      case PNG_PICTURE -> new RollPicture(score).png();
      case JSON -> ScoreJson.write(page.score()).getBytes(StandardCharsets.UTF_8);
      case MIDI -> ScoreFormat.MIDI.write(score);
      case MUSICXML -> ScoreFormat.MUSICXML.write(score);
      case ENGLISH -> ScoreFormat.TEXT.write(score);
    };
  }

  private static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
