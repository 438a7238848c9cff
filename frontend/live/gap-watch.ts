/** How long something may be missing before it is asked for, in milliseconds. */
const PATIENCE = 3_000;

/** Waits for changes that others overtook, and gives up when they do not come. */
export class GapWatch {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param giveUp called once for each gap that stays */
  constructor(readonly giveUp: () => void) {}

  /** To be called whenever something came. */
  mind(hasGap: boolean): void {
    if (!hasGap) {
      this.close();
    } else {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.giveUp();
      }, PATIENCE);
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
