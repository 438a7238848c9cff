import type { Operation } from '../document/operations';

/** Operations that take a change back. */
export interface Step {
  /** What was done, if that has a name. */
  readonly name?: string;
  readonly operations: readonly Operation[];
}

type Apply = (operations: readonly Operation[]) => readonly Operation[];

/** What can be undone and done again: one step for each gesture, and for what was done for all. */
export class History {
  #undo: Step[] = [];
  #redo: Step[] = [];

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** What would be undone. */
  get undoName(): string | undefined {
    return this.#undo.at(-1)?.name;
  }

  /** Remembers how to take a new change back; what had been taken back is gone. */
  remember(operations: readonly Operation[]): void {
    this.#undo.push({ operations });
    this.#redo = [];
  }

  /** Remembers how to take back what was done for all, by whomever. */
  rememberShared(step: Step): void {
    this.#undo.push(step);
  }

  /**
   * Takes the last change back that can be.
   *
   * @param apply applies operations and returns their inverse; nothing if they would change nothing, because somebody
   *   else took the change back already
   */
  undo(apply: Apply): void {
    this.#swap(this.#undo, this.#redo, apply);
  }

  redo(apply: Apply): void {
    this.#swap(this.#redo, this.#undo, apply);
  }

  #swap(from: Step[], to: Step[], apply: Apply): void {
    for (let step = from.pop(); step; step = from.pop()) {
      const operations = apply(step.operations);
      if (operations.length > 0) {
        to.push({ ...step, operations });
        return;
      }
    }
  }
}
