package app.refrain.music.musicxml;

/** Signs that make players leave the order of the page. */
enum Jump {
  SEGNO("segno"),
  CODA("coda"),
  FINE("fine"),
  TO_CODA("tocoda"),
  DA_CAPO("dacapo"),
  DAL_SEGNO("dalsegno");

  private final String attribute;

  Jump(String attribute) {
    this.attribute = attribute;
  }

  /** The attribute of MusicXML's sound element that says it. */
  String attribute() {
    return attribute;
  }
}
