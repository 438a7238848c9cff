package app.refrain.gallery.ui;

import app.refrain.gallery.paging.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** As much of a list as somebody has asked for: its first page, and those after it one by one. */
final class Pages<T> {

  private final Function<String, Page<T>> list;
  private final List<T> items = new ArrayList<>();

  private int read;
  private String next;

  /**
   * @param list the page that follows on another, by its {@link Page#next}; null is the first
   */
  Pages(Function<String, Page<T>> list) {
    this.list = list;
  }

  /** What was read so far. */
  List<T> items() {
    return Collections.unmodifiableList(items);
  }

  boolean hasMore() {
    return next != null;
  }

  void readMore() {
    Page<T> page = list.apply(next);
    items.addAll(page.items());
    next = page.next();
    read++;
  }

  /** Reads again as many pages as were read, or the first: others may have changed the list. */
  void readAgain() {
    int pages = Math.max(read, 1);
    items.clear();
    next = null;
    read = 0;
    do {
      readMore();
    } while (hasMore() && read < pages);
  }
}
