import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Score } from '../score/score';

/** Edits are waited for, so that not every one of many is turned into text: milliseconds. */
const PAUSE = 400;

/**
 * A score turned into text by the server, when it is wanted; the latest text stays until the next is there.
 */
export class Rendered implements ReactiveController {
  text: string | undefined;
  problem = '';
  #wanted: Score | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly host: ReactiveControllerHost,
    readonly write: (score: Score) => Promise<string>,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Sees to it that the text is soon that of a score. */
  want(score: Score | undefined): void {
    if (score && score !== this.#wanted) {
      const first = this.#wanted === undefined;
      this.#wanted = score;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#render(score), first ? 0 : PAUSE);
    }
  }

  /** The text of a score, at once. */
  async of(score: Score): Promise<string> {
    if (score !== this.#wanted || this.text === undefined) {
      this.#wanted = score;
      await this.#render(score);
    }
    return this.text!;
  }

  async #render(score: Score): Promise<void> {
    try {
      const text = await this.write(score);
      if (score === this.#wanted) {
        this.text = text;
        this.problem = '';
      }
    } catch {
      this.#wanted = undefined;
      this.problem = 'The server does not answer. Your music is safe here; try again in a moment.';
    }
    this.host.requestUpdate();
  }
}
