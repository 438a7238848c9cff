package app.refrain.gallery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.refrain.gallery.paging.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {

  private final List<String> queue = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
  private final Pages<String> pages = new Pages<>(this::two);

  @Test
  void readsOnePageAfterTheOther() {
    pages.readAgain();
    assertThat(pages.items()).containsExactly("a", "b");
    pages.readMore();
    pages.readMore();
    assertThat(pages.items()).containsExactly("a", "b", "c", "d", "e");
    assertThat(pages.hasMore()).isFalse();
  }

  @Test
  void readsAgainAsFarAsItWasRead() {
    pages.readAgain();
    pages.readMore();
    queue.remove("b");
    pages.readAgain();
    assertThat(pages.items()).containsExactly("a", "c", "d", "e");
    assertThat(pages.hasMore()).isFalse();
  }

  @Test
  void isEmptyWhenAllIsDone() {
    pages.readAgain();
    queue.clear();
    pages.readAgain();
    assertThat(pages.items()).isEmpty();
    assertThat(pages.hasMore()).isFalse();
  }

  private Page<String> two(String next) {
    int start = next == null ? 0 : Integer.parseInt(next);
    int end = Math.min(start + 2, queue.size());
    return new Page<>(queue.subList(start, end), end < queue.size() ? "" + end : null);
  }
}
