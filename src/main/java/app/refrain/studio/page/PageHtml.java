package app.refrain.studio.page;

import app.refrain.music.Key;
import app.refrain.music.Part;
import app.refrain.music.Score;
import app.refrain.studio.SharedPage;
import app.refrain.studio.picture.RollPicture;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The HTML of a shared page. Whatever people wrote is escaped and keeps to its own direction of
 * writing.
 */
final class PageHtml {

  private static final String UNTITLED = "Untitled";

  private final SharedPage page;
  private final Score score;
  private final PageBundle.Files files;
  private final String origin;

  /**
   * @param origin scheme, host and port under which the page is read
   */
  PageHtml(SharedPage page, Score score, PageBundle.Files files, String origin) {
    this.page = page;
    this.score = score;
    this.files = files;
    this.origin = origin;
  }

  /** The page of the piece. */
  String whole() {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    %s
    <link rel="canonical" href="%s">
    <meta property="og:type" content="music.song">
    <meta property="og:site_name" content="Refrain">
    <meta property="og:title" content="%s">
    <meta property="og:description" content="%s">
    <meta property="og:url" content="%2$s">
    <meta property="og:image" content="%2$s/roll.png">
    <meta property="og:image:width" content="%d">
    <meta property="og:image:height" content="%d">
    <meta property="og:image:alt" content="The piece as a piano roll">
    <meta name="twitter:card" content="summary_large_image">
    </head>
    <body class="piece-page">
    <header class="masthead"><a class="wordmark" href="/">Refrain</a></header>
    <main>
    <h1><bdi>%3$s</bdi></h1>
    <p class="facts">%4$s</p>
    %s
    <section><h2>Who made this</h2>%s%s</section>
    <section><h2>Take it with you</h2><p>%s</p></section>
    </main>
    <footer class="colophon"><p>Sounds: <a href="/licences/fluidr3-mono.txt">FluidR3 Mono</a>, \
    played by <a href="/licences/spessasynth.txt">SpessaSynth</a>. \
    Letters: <a href="/licences/archivo.txt">Archivo</a>.</p></footer>
    </body>
    </html>
    """
        .formatted(
            head(),
            escape(origin + page.path()),
            escape(title()),
            escape(facts()),
            RollPicture.WIDTH,
            RollPicture.HEIGHT,
            player(),
            credits(),
            machine(),
            downloads());
  }

  /** The player alone, for other sites' pages. */
  String embedded() {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    %s
    <meta name="robots" content="noindex">
    </head>
    <body class="piece-embedded">
    <main>
    <h1><a href="%s" target="_blank" rel="noopener"><bdi>%s</bdi></a></h1>
    %s
    </main>
    </body>
    </html>
    """
        .formatted(head(), escape(origin + page.path()), escape(title()), player());
  }

  private String head() {
    return """
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s · Refrain</title>
    <meta name="description" content="%s">
    <link rel="icon" href="/images/refrain.svg">
    <link rel="stylesheet" href="/styles/piece.css">
    %s%s\
    """
        .formatted(
            escape(title()),
            escape(facts()),
            lines(files.styles(), "<link rel=\"stylesheet\" href=\"%s\">"),
            lines(files.scripts(), "<script type=\"module\" src=\"%s\"></script>"));
  }

  /** Without its script the element shows what is in it. */
  private String player() {
    return """
    <refrain-listen src="%1$s/score.json">
    <img src="%1$s/roll.svg" width="%2$d" height="%3$d" alt="The piece as a piano roll">
    <noscript><p>To listen here, allow scripts; or take the MIDI file.</p></noscript>
    </refrain-listen>\
    """
        .formatted(page.path(), RollPicture.WIDTH, RollPicture.HEIGHT);
  }

  private String credits() {
    String composer = score.credits().composer();
    List<String> names = new ArrayList<>(page.credits());
    if (!composer.isEmpty()) {
      names.add(composer + " (who composed what it began with)");
    }
    return "<ul>" + lines(names, "<li><bdi>%s</bdi></li>") + "</ul>";
  }

  private String machine() {
    return page.machine().isEmpty()
        ? "<p>People alone: no machine took part.</p>"
        : "<p>The machine</p><ul>" + lines(page.machine(), "<li>%s</li>") + "</ul>";
  }

  private String downloads() {
    return List.of("mid", "musicxml", "txt").stream()
        .map(e -> "<a href=\"%s/score.%s\" download>.%2$s</a>".formatted(page.path(), e))
        .collect(Collectors.joining(" "));
  }

  private String title() {
    return page.title().isEmpty() ? UNTITLED : page.title();
  }

  /** Such as {@code G major · 6/8 · 112 quarters a minute · 16 bars · flute, nylon guitar}. */
  private String facts() {
    List<String> facts = new ArrayList<>();
    Key key = score.keyAt(0);
    if (key != null) {
      facts.add(key.toString());
    }
    facts.add(score.meters().getLast().meter().toString());
    facts.add("%.0f quarters a minute".formatted(score.tempi().getFirst().bpm()));
    facts.add("%d bars".formatted(score.barCount()));
    LinkedHashSet<String> instruments =
        score.parts().stream()
            .map(Part::instrument)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!instruments.isEmpty()) {
      facts.add(String.join(", ", instruments));
    }
    return String.join(" · ", facts);
  }

  private static String lines(List<String> texts, String format) {
    return texts.stream()
        .map(text -> format.formatted(escape(text)))
        .collect(Collectors.joining("\n"));
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
