package app.refrain.studio.page;

import app.refrain.generation.ScoreJson;
import app.refrain.music.Excerpt;
import app.refrain.studio.ExampleTunes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The openings of the tunes that come with the application, the same for everybody. */
@Controller
class TuneController {

  private static final int BARS = 4;
  private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

  private final Map<String, byte[]> openings;

  TuneController(ExampleTunes tunes) {
    openings =
        tunes.named().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    tune ->
                        ScoreJson.write(Excerpt.opening(tune.getValue(), BARS))
                            .getBytes(StandardCharsets.UTF_8)));
  }

  @GetMapping("/tunes/{name}.json")
  ResponseEntity<byte[]> opening(@PathVariable String name) {
    byte[] opening = openings.get(name);
    return opening == null
        ? ResponseEntity.notFound().build()
        : ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .cacheControl(A_DAY)
            .body(opening);
  }
}
