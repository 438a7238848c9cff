package app.refrain.music.english;

import app.refrain.music.Score;
import java.util.Optional;

/**
 * Which bar comes next: in the first pass one after the other, in the second those that were left
 * open.
 */
final class BarOrder {

  private final Header header;
  private final Draft draft;
  private boolean secondPass;

  /** The bar being written, or null. */
  private WrittenBar bar;

  BarOrder(Header header, Draft draft) {
    this.header = header;
    this.draft = draft;
  }

  /**
   * Goes to a bar.
   *
   * @throws GrammarException if another one is next
   */
  WrittenBar begin(int number) {
    bar = secondPass ? openBar(number) : newBar(number);
    return bar;
  }

  private WrittenBar newBar(int number) {
    GrammarException.unless(number == nextNumber(), "bar " + nextNumber());
    WrittenBar written = bar == null ? new WrittenBar(number, 0, header.firstMeter()) : bar.next();
    if (bar != null && bar.number == 0) {
      written.setMeter(header.meterOrCommon());
    }
    GrammarException.unless(written.end() <= Score.MAX_TICKS, "the end, since no piece is longer");
    draft.bars.add(written);
    return written;
  }

  private WrittenBar openBar(int number) {
    return nextOpen()
        .filter(b -> b.number == number)
        .orElseThrow(() -> new GrammarException("the next bar that was left open"));
  }

  private Optional<WrittenBar> nextOpen() {
    return draft.openAfter(bar);
  }

  /** Goes back to before the first bar. */
  void beginSecondPass() {
    GrammarException.unless(bar != null && !secondPass, "bars before the second pass");
    if ("vary".equals(header.task)) {
      draft.reopen(header.parts.size());
    }
    secondPass = true;
    bar = null;
  }

  boolean inSecondPass() {
    return secondPass;
  }

  /** The bar being written, or null. */
  WrittenBar bar() {
    return bar;
  }

  /** Whether the second pass goes to the bar next. */
  boolean mayReturnTo(int number) {
    return nextOpen().filter(b -> b.number == number).isPresent();
  }

  /** The number of the bar after this one. */
  int nextNumber() {
    return bar == null ? firstNumber() : bar.number + 1;
  }

  /** 0 for a pickup. */
  int firstNumber() {
    return header.pickup == null ? 1 : 0;
  }
}
