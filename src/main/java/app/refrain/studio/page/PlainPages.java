package app.refrain.studio.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes whole pages of plain HTML, with no Vaadin and nobody's session behind them. */
@Component
public class PlainPages {

  private static final PlainPage MISSING =
      new PlainPage("Not found", "There is nothing here.", "", PlainPage.Script.BROWSE);
  private static final PlainPage FAILURE =
      new PlainPage("Failure", "This could not be shown.", "", PlainPage.Script.BROWSE);

  private final PageBundle bundle;

  PlainPages(PageBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * The page.
   *
   * @param main HTML
   */
  public String html(PlainPage page, String main) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    %s
    %s
    </head>
    <body class="plain-page %s">
    <a class="skip-link" href="#content">Skip to the content</a>
    <header class="masthead"><a class="wordmark" href="/">Refrain</a>
    <nav aria-label="Pages"><a href="/gallery">Gallery</a> <a href="/me">My sessions</a></nav>
    <refrain-theme-switch></refrain-theme-switch></header>
    <main id="content" tabindex="-1">
    %s
    </main>
    <p id="message" role="status"></p>
    <footer class="colophon"><p>A language model drafts, an LSTM refines, you decide.</p>
    <p>Sounds: <a href="/licences/fluidr3-mono.txt">FluidR3 Mono</a>, \
    played by <a href="/licences/spessasynth.txt">SpessaSynth</a>. \
    Letters: <a href="/licences/archivo.txt">Archivo</a>.</p></footer>
    %s
    </body>
    </html>
    """
        .formatted(
            head(page),
            page.head(),
            page.script().bodyClass(),
            main,
            page.script() == PlainPage.Script.BROWSE ? "<refrain-jukebox></refrain-jukebox>" : "");
  }

  /** What every page has in its head. */
  String head(PlainPage page) {
    PageBundle.Files files = bundle.files(page.script().entry());
    return """
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s · Refrain</title>
    <meta name="description" content="%s">
    <link rel="icon" href="/images/refrain.svg">
    %s%s%s%s\
    """
        .formatted(
            Html.escape(page.title()),
            Html.escape(page.description()),
            Html.each(page.script().styles(), "<link rel=\"stylesheet\" href=\"/styles/%s.css\">"),
            Html.each(files.styles(), "<link rel=\"stylesheet\" href=\"%s\">"),
            Html.each(files.modules(), "<link rel=\"modulepreload\" href=\"%s\">"),
            Html.each(files.scripts(), "<script type=\"module\" src=\"%s\"></script>"));
  }

  /** For the head of a page that is opened to be heard: sound starts while the rest loads. */
  String soundAhead() {
    return Html.each(
        bundle.files("ahead").scripts(), "<script type=\"module\" async src=\"%s\"></script>\n");
  }

  /** The page for readers and for caches. */
  public ResponseEntity<byte[]> respond(
      PlainPage page, String main, CacheControl caching, HttpHeaders request) {
    return PageAnswer.of(bytes(html(page, main))).respond(PageForm.PAGE.type(), caching, request);
  }

  /** What an address shows behind which there is nothing. */
  public ResponseEntity<byte[]> missing() {
    String main =
        """
        <h1>A bar of rest</h1>
        <p>There is nothing at this address. Perhaps the link is old or mistyped.</p>
        <p><a href="/gallery">Look around in the gallery</a> or \
        <a href="/">go back to the beginning</a>.</p>
        """;
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .contentType(PageForm.PAGE.type())
        .cacheControl(CacheControl.noStore())
        .body(bytes(html(MISSING, main)));
  }

  /**
   * What is shown in place of a page that could not be made; the details are for the log.
   *
   * @param said what went wrong, HTML
   */
  String failure(String said) {
    return html(
        FAILURE,
        """
        <h1>A wrong note</h1>
        <p>%s</p>
        <p><a href="/">Back to the beginning</a></p>
        """
            .formatted(said));
  }

  private static byte[] bytes(String html) {
    return html.getBytes(StandardCharsets.UTF_8);
  }
}
