package app.refrain.gallery.publication;

/** What others may do with a piece. */
public enum Licence {
  CC_BY("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", true),
  CC_BY_SA("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/", true),
  CC0("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", true),
  /** Others may listen, no more. */
  ALL_RIGHTS_RESERVED("All rights reserved", "", false);

  private final String title;
  private final String url;
  private final boolean remixable;

  Licence(String title, String url, boolean remixable) {
    this.title = title;
    this.url = url;
    this.remixable = remixable;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** Where its text is; empty if it has none. */
  public String url() {
    return url;
  }

  /** Whether others may make pieces from one that has this licence. */
  public boolean allowsRemixes() {
    return remixable;
  }

  /** Whether a remix of a piece with this licence may have the other. */
  public boolean allows(Licence ofRemix) {
    return remixable && (this != CC_BY_SA || ofRemix == CC_BY_SA);
  }
}
