import type { Presence } from './messages';

/** The least time between two messages, in milliseconds. */
const PAUSE = 80;

/** Where this person is, for the others: only the latest of many places in a short time is sent. */
export class OwnPresence {
  #latest: Presence | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly send: (presence: Presence) => void) {}

  show(presence: Presence): void {
    this.#latest = presence;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.send(this.#latest!);
    }, PAUSE);
  }

  /** For a server that has forgotten it. */
  showAgain(): void {
    if (this.#latest) {
      this.show(this.#latest);
    }
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
