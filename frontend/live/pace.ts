/** A bucket of tokens: each message takes one, time brings them back. Keeps within what the server allows. */
export class Pace {
  #tokens: number;
  #last: number;

  constructor(
    readonly perSecond: number,
    readonly burst: number,
    readonly now: () => number = () => performance.now(),
  ) {
    this.#tokens = burst;
    this.#last = now();
  }

  /** Returns 0 if one more message is allowed now, or else the milliseconds until it is. */
  take(): number {
    const now = this.now();
    this.#tokens = Math.min(this.burst, this.#tokens + ((now - this.#last) / 1_000) * this.perSecond);
    this.#last = now;
    if (this.#tokens < 1) {
      return Math.ceil(((1 - this.#tokens) / this.perSecond) * 1_000);
    }
    this.#tokens--;
    return 0;
  }
}
