import type { OperationMessage } from './messages';
import { Pace } from './pace';

/** More than this many groups of operations are not on their way at once. */
const WINDOW = 32;
/** Messages a second in the long run, and at once. The server closes the connection of who is faster than 50 and 500. */
const PACE = { perSecond: 30, burst: 300 };

/** Sends what waits, each group once a connection, no more at once and no faster than the server takes it. */
export class Outgoing {
  /** The last group that was sent over this connection. */
  #sent = 0;
  readonly #pace = new Pace(PACE.perSecond, PACE.burst);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param document with what the server has not acknowledged, in order
   * @param isOpen whether the server takes anything now
   */
  constructor(
    readonly document: { readonly pending: readonly OperationMessage[] },
    readonly isOpen: () => boolean,
    readonly send: (message: OperationMessage) => void,
  ) {}

  /** Over a new connection everything that waits is sent again; the server knows what it has. */
  restart(): void {
    this.#sent = 0;
  }

  /** Sends what may be sent now, and the rest as soon as it may. */
  flush(): void {
    clearTimeout(this.#timer);
    if (!this.isOpen()) {
      return;
    }
    for (const message of this.document.pending.slice(0, WINDOW)) {
      if (message.cid > this.#sent) {
        const wait = this.#pace.take();
        if (wait > 0) {
          this.#timer = setTimeout(() => this.flush(), wait);
          return;
        }
        this.#sent = message.cid;
        this.send(message);
      }
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
