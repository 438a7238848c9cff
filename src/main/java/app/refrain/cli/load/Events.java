package app.refrain.cli.load;

import java.util.Set;

/** What was heard of one generation, line by line of its stream, and when. */
final class Events {

  private static final Set<String> ENDS = Set.of("done", "failed", "cancelled");

  private final long start = System.nanoTime();
  private String lastId;
  private String state = "";
  private int bars;
  private int ends;
  private long firstBar;
  private long end;

  synchronized void line(String line) {
    if (line.startsWith("id:")) {
      lastId = line.substring(3).strip();
    } else if (line.startsWith("event:")) {
      event(line.substring(6).strip());
    }
  }

  private void event(String name) {
    long now = System.nanoTime() - start;
    if (name.equals("bar") && bars++ == 0) {
      firstBar = now;
    } else if (ENDS.contains(name)) {
      state = name;
      ends++;
      end = now;
    }
  }

  synchronized boolean isOver() {
    return ends > 0;
  }

  synchronized String lastId() {
    return lastId;
  }

  synchronized String state() {
    return state;
  }

  /** How often an end was told: once. */
  synchronized int ends() {
    return ends;
  }

  synchronized int bars() {
    return bars;
  }

  /** Milliseconds from the request to the first bar. */
  synchronized double firstBarMillis() {
    return firstBar / 1e6;
  }

  /** Nanoseconds of {@link System#nanoTime} at the end. */
  synchronized long endedAt() {
    return start + end;
  }
}
