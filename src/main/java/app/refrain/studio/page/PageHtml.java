package app.refrain.studio.page;

import app.refrain.account.PublicAddress;
import app.refrain.music.Score;
import app.refrain.studio.picture.RollPicture;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The HTML of a piece's page. Whatever people wrote is escaped and keeps to its own direction of
 * writing.
 */
final class PageHtml {

  private final PiecePage page;
  private final Score score;
  private final PlainPages plain;
  private final PublicAddress address;

  PageHtml(PiecePage page, Score score, PlainPages plain, PublicAddress address) {
    this.page = page;
    this.score = score;
    this.plain = plain;
    this.address = address;
  }

  /** The page of the piece. */
  String whole() {
    PiecePage.Listing listing = page.listing();
    String main =
        """
        <h1>%s</h1>
        %s
        %s
        %s
        %s
        <section><h2>Take it with you</h2><p class="downloads">%s</p>%s%s</section>
        %s\
        """
            .formatted(
                Html.isolated(page.title()),
                listing == null ? facts() : listing.top(),
                player(),
                listing == null ? "" : listing.words(),
                making(listing),
                downloads(),
                listing == null ? "" : listing.terms(),
                embedding(),
                listing == null ? "" : listing.bottom());
    return plain.html(
        new PlainPage(
            page.title(), description(), ahead() + head() + social(), PlainPage.Script.LISTEN),
        main);
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
    <h1><a href="%s" target="_blank" rel="noopener">%s</a></h1>
    %s
    </main>
    </body>
    </html>
    """
        .formatted(
            plain.head(new PlainPage(page.title(), description(), "", PlainPage.Script.LISTEN)),
            Html.escape(address.of(page.path())),
            Html.isolated(page.title()),
            player());
  }

  /** What the player waits for longest: the score, and the thread that makes the sound. */
  private String ahead() {
    return plain.soundAhead()
        + "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"%s/score.json\">\n"
            .formatted(page.path());
  }

  /** For programs that read the page: what it is, how to embed it, whether to list it. */
  private String head() {
    String url = address.of(page.path());
    return """
    <link rel="canonical" href="%s">
    <link rel="alternate" type="application/json+oembed" title="%s" href="%s">
    %s<script type="application/ld+json">%s</script>
    """
        .formatted(
            Html.escape(url),
            Html.escape(page.title()),
            Html.escape(
                address.of(
                    "/oembed?format=json&url=" + URLEncoder.encode(url, StandardCharsets.UTF_8))),
            page.listing() == null ? "<meta name=\"robots\" content=\"noindex\">\n" : "",
            StructuredData.of(page, score, address));
  }

  /** What other sites show where somebody names the page: Open Graph (ogp.me). */
  private String social() {
    return """
    <meta property="og:type" content="music.song">
    <meta property="og:site_name" content="Refrain">
    <meta property="og:title" content="%s">
    <meta property="og:description" content="%s">
    <meta property="og:url" content="%3$s">
    <meta property="og:image" content="%3$s/roll.png">
    <meta property="og:image:width" content="%4$d">
    <meta property="og:image:height" content="%5$d">
    <meta property="og:image:alt" content="The piece as a piano roll">
    <meta name="twitter:card" content="summary_large_image">\
    """
        .formatted(
            Html.escape(page.title()),
            Html.escape(description()),
            Html.escape(address.of(page.path())),
            RollPicture.WIDTH,
            RollPicture.HEIGHT);
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

  private String facts() {
    return "<p class=\"facts\">%s</p>".formatted(Html.escape(PieceFacts.line(score)));
  }

  /** Whom the page names already is not named again. */
  private String making(PiecePage.Listing listing) {
    String heading = listing == null ? "Who made this" : "How it was made";
    return "<section><h2>%s</h2>%s%s</section>"
        .formatted(heading, credits(listing == null ? page.composers() : List.of()), machine());
  }

  private String credits(List<String> people) {
    List<String> names = new ArrayList<>(people);
    String composer = score.credits().composer();
    if (!composer.isEmpty()) {
      names.add(composer + " (who composed what it began with)");
    }
    return names.isEmpty() ? "" : "<ul>" + Html.each(names, "<li><bdi>%s</bdi></li>") + "</ul>";
  }

  private String machine() {
    return page.machine().isEmpty()
        ? "<p>People alone: no machine took part.</p>"
        : "<p>The machine:</p><ul>" + Html.each(page.machine(), "<li>%s</li>") + "</ul>";
  }

  private String downloads() {
    return List.of("mid", "musicxml", "txt").stream()
        .map(e -> "<a href=\"%s/score.%s\" download>.%2$s</a>".formatted(page.path(), e))
        .collect(Collectors.joining(" "));
  }

  private String embedding() {
    return """
    <details class="embedding"><summary>Show it on your own page</summary>
    <label>HTML to copy <textarea readonly rows="3">%s</textarea></label></details>\
    """
        .formatted(Html.escape(Embedding.frame(page, address, Embedding.WIDTH, Embedding.HEIGHT)));
  }

  private String description() {
    String facts = PieceFacts.line(score);
    return page.composers().isEmpty()
        ? facts
        : "By %s · %s".formatted(String.join(", ", page.composers()), facts);
  }
}
