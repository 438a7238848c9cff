package app.refrain.music;

/**
 * What is written above a piece; any of it may be empty.
 *
 * @param style what people would call the kind of music: jig, chorale, pop song
 */
public record Credits(String title, String style, String composer, String rights) {

  public static final Credits NONE = new Credits("", "", "", "");

  public Credits {
    title = title.strip();
    style = style.strip();
    composer = composer.strip();
    rights = rights.strip();
  }

  public static Credits titled(String title) {
    return NONE.withTitle(title);
  }

  public Credits withTitle(String newTitle) {
    return new Credits(newTitle, style, composer, rights);
  }

  public Credits withComposer(String newComposer) {
    return new Credits(title, style, newComposer, rights);
  }

  public Credits withStyle(String newStyle) {
    return new Credits(title, newStyle, composer, rights);
  }
}
