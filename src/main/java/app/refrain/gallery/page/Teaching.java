package app.refrain.gallery.page;

/** What an empty list says: why it is, and what to do. */
final class Teaching {

  private Teaching() {}

  static String nothing(GalleryQuery query) {
    return query.filters().isEmpty() ? nothingYet() : nothingFits();
  }

  private static String nothingYet() {
    return """
    <section class="nothing"><h2>Nothing here yet. Yours could be the first.</h2>
    <ol>
    <li><a href="/">Draw two bars</a>, or say what you would like to hear, and the machine goes on.</li>
    <li>Keep what you like, and change the rest note by note.</li>
    <li>Press <b>Publish</b> in the studio. A curator listens, and lets it in or tells you why not.</li>
    </ol></section>
    """;
  }

  private static String nothingFits() {
    return """
    <section class="nothing"><h2>No piece fits all of this.</h2>
    <p>Take one of the filters away above, search for fewer words, or
    <a href="/gallery">show all pieces</a>. Or <a href="/">make the piece you are looking for</a>.</p>
    </section>
    """;
  }
}
