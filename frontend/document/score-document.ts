import type { Score } from '../score/score';
import { applyOperations } from './apply';
import type { Operation } from './operations';

/** Something that was done for the session as a whole, and what takes it back. */
export interface SharedStep {
  readonly name: string;
  readonly inverse: readonly Operation[];
}

/**
 * A score that is changed by operations. Fires `change` after each change, whoever made it; where several people change
 * it, `step` (a `CustomEvent<SharedStep>`), too, after something was done for all of them.
 */
export interface ScoreDocument extends EventTarget {
  readonly score: Score;
  /** Changes the score, and returns what takes the change back. */
  change(operations: readonly Operation[]): readonly Operation[];
}

/** A document that nobody else works on. */
export class LocalDocument extends EventTarget implements ScoreDocument {
  #score: Score;

  constructor(score: Score) {
    super();
    this.#score = score;
  }

  get score(): Score {
    return this.#score;
  }

  change(operations: readonly Operation[]): readonly Operation[] {
    const { score, inverse } = applyOperations(this.#score, operations);
    this.#score = score;
    this.dispatchEvent(new Event('change'));
    return inverse;
  }
}
