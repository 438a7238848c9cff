package app.refrain.studio.page;

/** What every plain page has around its content. */
public final class PlainPage {

  private final String title;
  private final String description;
  private String head = "";
  private String bodyClass = "plain-page";

  /**
   * @param title of the page, in the browser's tab
   * @param description for search engines, in one sentence
   */
  public PlainPage(String title, String description) {
    this.title = title;
    this.description = description;
  }

  /**
   * @param html to stand in the head
   */
  public PlainPage withHead(String html) {
    head = html;
    return this;
  }

  PlainPage withBodyClass(String name) {
    bodyClass = name;
    return this;
  }

  /**
   * The whole page.
   *
   * @param main HTML
   */
  String html(String main, PageBundle.Files files) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    %s
    %s
    </head>
    <body class="%s">
    <a class="skip-link" href="#content">Skip to the content</a>
    <header class="masthead"><a class="wordmark" href="/">Refrain</a>
    <nav aria-label="Pages"><a href="/gallery">Gallery</a> <a href="/me">My sessions</a></nav></header>
    <main id="content" tabindex="-1">
    %s
    </main>
    <footer class="colophon"><p>A language model drafts, an LSTM refines, you decide.</p>
    <p>Sounds: <a href="/licences/fluidr3-mono.txt">FluidR3 Mono</a>, \
    played by <a href="/licences/spessasynth.txt">SpessaSynth</a>. \
    Letters: <a href="/licences/archivo.txt">Archivo</a>.</p></footer>
    </body>
    </html>
    """
        .formatted(head(title, description, files), head, bodyClass, main);
  }

  static String head(String title, String description, PageBundle.Files files) {
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
            Html.escape(title),
            Html.escape(description),
            Html.each(files.styles(), "<link rel=\"stylesheet\" href=\"%s\">"),
            Html.each(files.scripts(), "<script type=\"module\" src=\"%s\"></script>"));
  }
}
