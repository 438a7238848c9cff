package app.refrain.studio.rest;

import app.refrain.account.CurrentPerson;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.format.ScoreFormat;
import app.refrain.music.performance.Understanding;
import app.refrain.studio.SeedFiles;
import app.refrain.studio.SeedMode;
import app.refrain.studio.StudioSessions;
import app.refrain.studio.picture.RollPicture;
import app.refrain.studio.score.ScoreJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Scores of sessions over HTTP: out as files, in as seeds. */
@RestController
@RequestMapping("/api/v1/sessions/{id}")
@Tag(name = "Sessions")
class ScoreController {

  private static final Duration PICTURE_AGE = Duration.ofDays(1);

  private final StudioSessions sessions;
  private final SeedFiles files;
  private final CurrentPerson people;

  ScoreController(StudioSessions sessions, SeedFiles files, CurrentPerson people) {
    this.sessions = sessions;
    this.files = files;
    this.people = people;
  }

  /**
   * @param text English score text
   * @param mode null for {@link SeedMode#REPLACE}
   */
  record TextSeed(
      @Schema(description = "English score text") String text,
      @Schema(description = "REPLACE (usual) or ADD") SeedMode mode) {}

  /**
   * @param seq number of the group of operations that brought the seed in
   * @param playing how the file was understood: written, to_the_click or freely
   */
  record Seeded(long seq, int parts, int notes, String playing) {}

  @GetMapping(path = "/score.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "The score with the ids of its parts and notes")
  ResponseEntity<byte[]> json(@PathVariable UUID id) {
    String json = ScoreJson.write(sessions.state(people.require(), id));
    return file(MediaType.APPLICATION_JSON, null, json.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping(path = "/score.mid", produces = "audio/midi")
  @Operation(summary = "The score as a Standard MIDI File")
  ResponseEntity<byte[]> midi(@PathVariable UUID id) {
    return file(id, ScoreFormat.MIDI, "audio/midi");
  }

  @GetMapping(path = "/score.musicxml", produces = "application/vnd.recordare.musicxml+xml")
  @Operation(summary = "The score as MusicXML")
  ResponseEntity<byte[]> musicXml(@PathVariable UUID id) {
    return file(id, ScoreFormat.MUSICXML, "application/vnd.recordare.musicxml+xml");
  }

  @GetMapping(path = "/score.txt", produces = "text/plain;charset=UTF-8")
  @Operation(summary = "The score as English score text")
  ResponseEntity<byte[]> text(@PathVariable UUID id) {
    return file(id, ScoreFormat.TEXT, "text/plain;charset=UTF-8");
  }

  /** The pages ask with the session's latest number, so the picture of an address never changes. */
  @GetMapping(path = "/roll.svg", produces = "image/svg+xml")
  @Operation(summary = "The score as a picture of its piano roll")
  ResponseEntity<String> picture(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(PICTURE_AGE).cachePrivate())
        .body(new RollPicture(sessions.score(people.require(), id)).svg());
  }

  @PostMapping(path = "/seed", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Bring a MIDI, MusicXML or text file into the session")
  Seeded seed(
      @PathVariable UUID id,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "REPLACE") SeedMode mode)
      throws MalformedScoreException, IOException {
    sessions.open(people.require(), id);
    String name = file.getOriginalFilename();
    return seed(id, files.read(name == null ? "" : name, file.getBytes()), mode);
  }

  @PostMapping(path = "/seed", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Bring English score text into the session")
  Seeded seed(@PathVariable UUID id, @RequestBody TextSeed seed) throws MalformedScoreException {
    sessions.open(people.require(), id);
    String text = seed.text() == null ? "" : seed.text();
    return seed(id, files.readText(text), seed.mode() == null ? SeedMode.REPLACE : seed.mode());
  }

  private Seeded seed(UUID id, Understanding understanding, SeedMode mode) {
    Score score = understanding.score();
    long seq = sessions.seed(people.require(), id, score, mode);
    String playing = understanding.playing().name().toLowerCase(Locale.ROOT);
    return new Seeded(seq, score.parts().size(), score.noteCount(), playing);
  }

  private ResponseEntity<byte[]> file(UUID id, ScoreFormat format, String type) {
    Score score = sessions.score(people.require(), id);
    return file(
        MediaType.parseMediaType(type),
        FileNames.of(score.credits().title(), format),
        format.write(score));
  }

  /**
   * @param name null if it is not meant to be kept as a file
   */
  private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
    ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(type);
    if (name != null) {
      ContentDisposition disposition =
          ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
      response.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    }
    return response.body(content);
  }
}
