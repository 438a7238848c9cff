import type { Operation } from '../document/operations';

type Step = readonly Operation[];

/** What can be undone and done again: one step for each gesture. */
export class History {
  #undo: Step[] = [];
  #redo: Step[] = [];

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** Remembers how to take a new change back; what had been taken back is gone. */
  remember(inverse: Step): void {
    this.#undo.push(inverse);
    this.#redo = [];
  }

  /** Takes the last change back by a function that applies operations and returns their inverse. */
  undo(apply: (step: Step) => Step): void {
    this.#swap(this.#undo, this.#redo, apply);
  }

  redo(apply: (step: Step) => Step): void {
    this.#swap(this.#redo, this.#undo, apply);
  }

  #swap(from: Step[], to: Step[], apply: (step: Step) => Step): void {
    const step = from.pop();
    if (step) {
      to.push(apply(step));
    }
  }
}
