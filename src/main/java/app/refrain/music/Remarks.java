package app.refrain.music;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader left out or put right on its way through a file, in words for people. The same
 * words are kept once, with the place where they were first needed and how often.
 */
public final class Remarks {

  /** More kinds of oddities than this are only counted. */
  private static final int MOST = 12;

  /** Where something happened first, and how often. */
  private record Seen(String where, int times) {}

  private final Map<String, Seen> seen = new LinkedHashMap<>();
  private int others;

  /**
   * @param what a phrase such as {@code a loudness of "-1" left out}
   * @param where such as {@code measure 3}; empty if that means nothing
   */
  public void add(String what, String where) {
    if (seen.size() < MOST || seen.containsKey(what)) {
      seen.merge(what, new Seen(where, 1), (old, one) -> new Seen(old.where(), old.times() + 1));
    } else {
      others++;
    }
  }

  /** A remark on the file as a whole. */
  public void add(String what) {
    add(what, "");
  }

  public boolean isEmpty() {
    return seen.isEmpty();
  }

  /** All remarks, in the order in which they were first needed. */
  public List<String> all() {
    List<String> all = new ArrayList<>();
    seen.forEach((what, how) -> all.add(what + place(how)));
    if (others > 0) {
      all.add("%,d other things left out".formatted(others));
    }
    return List.copyOf(all);
  }

  private static String place(Seen how) {
    String more = how.times() == 1 ? "" : "%,d more times".formatted(how.times() - 1);
    if (how.where().isEmpty()) {
      return more.isEmpty() ? "" : " (and " + more + ")";
    }
    return " (" + how.where() + (more.isEmpty() ? "" : " and " + more) + ")";
  }
}
