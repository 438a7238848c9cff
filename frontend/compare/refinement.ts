import type { NoteChange } from '../roll/scene';
import type { Note, Part, Score } from '../score/score';

/** A change that the refiner believes in. */
export interface OfferedChange extends NoteChange {
  /** The refiner's probability, 0 to 1, of the note as it was, and of what it becomes. */
  readonly before: number;
  readonly after: number;
  /** The least strength of refinement, 0 to 1, at which it is taken. */
  readonly strength: number;
}

/**
 * A draft, what the refiner would change in it, and what of that is taken: all changes up to a strength, but for
 * those that a person decided one by one.
 */
export class Refinement {
  readonly #decisions: ReadonlyMap<OfferedChange, boolean>;

  constructor(
    readonly draft: Score,
    readonly changes: readonly OfferedChange[],
    readonly strength: number,
    decisions: ReadonlyMap<OfferedChange, boolean> = new Map(),
  ) {
    this.#decisions = decisions;
  }

  isTaken(change: OfferedChange): boolean {
    return this.#decisions.get(change) ?? change.strength <= this.strength;
  }

  get taken(): readonly OfferedChange[] {
    return this.changes.filter((change) => this.isTaken(change));
  }

  /** The draft with the changes that are taken. */
  get score(): Score {
    return { ...this.draft, parts: this.draft.parts.map((part, index) => this.#refined(part, index)) };
  }

  withStrength(strength: number): Refinement {
    return new Refinement(this.draft, this.changes, strength, this.#decisions);
  }

  /** Takes a change or turns it down, whatever the strength is. */
  decide(change: OfferedChange, taken: boolean): Refinement {
    return new Refinement(this.draft, this.changes, this.strength, new Map(this.#decisions).set(change, taken));
  }

  #refined(part: Part, index: number): Part {
    const changes = this.taken.filter((change) => change.part === index);
    if (changes.length === 0) {
      return part;
    }
    const open = new Set(changes);
    const notes = part.notes.flatMap((note) => {
      const change = [...open].find(({ from }) => isAt(note, from));
      if (!change) {
        return note;
      }
      open.delete(change);
      return change.to ? { ...note, ...change.to } : [];
    });
    return { ...part, notes: notes.sort((a, b) => a.start - b.start || a.pitch - b.pitch) };
  }
}

function isAt(note: Note, place: OfferedChange['from']): boolean {
  return note.start === place.start && note.pitch === place.pitch && note.duration === place.duration;
}
