package app.refrain.model.wishes;

/**
 * One thing that was wished for.
 *
 * @param value as the options of the composer have it: {@code D minor}, {@code 3/4}, {@code nylon
 *     guitar}
 * @param span the words it was understood from
 * @param implied whether it only follows from something else, as 6/8 does from a jig; what is said
 *     outright goes before it
 */
public record Wish(Kind kind, String value, Span span, boolean implied) {

  /** For people: {@code key D minor}, {@code 16 bars}, {@code without piano}. */
  public String label() {
    return switch (kind) {
      case PART, STYLE -> value;
      case WITHOUT -> "without " + value;
      case BARS -> value.equals("1") ? "1 bar" : value + " bars";
      case BAR_RANGE -> "bars " + value.replace("-", " to ");
      case METER -> "meter " + value;
      case TEMPO -> "tempo " + value;
      case KEY -> "key " + value;
      case TASK -> value;
      case TEMPERATURE -> "temperature " + value;
      case PLAN -> value;
    };
  }

  /** Whether it is only there because of a style. */
  boolean followsFrom(Wish style) {
    boolean depends = kind == Kind.METER || kind == Kind.TEMPO || kind == Kind.PART;
    return style.kind == Kind.STYLE && implied && depends && span.equals(style.span);
  }

  /** What a wish is about. */
  public enum Kind {
    TASK,
    STYLE,
    KEY,
    METER,
    /** Quarter notes a minute. */
    TEMPO,
    /** An instrument, or {@code role (instrument)}, that plays; there may be several. */
    PART,
    /** An instrument that does not play; there may be several. */
    WITHOUT,
    BARS,
    /** The bars to write anew, such as {@code 5-8}. */
    BAR_RANGE,
    TEMPERATURE,
    /** What the bars are asked to be like, such as {@code density busy}; one of each aspect. */
    PLAN;

    boolean isList() {
      return this == PART || this == WITHOUT || this == PLAN;
    }
  }
}
