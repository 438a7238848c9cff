import type { NoteChange, NotePlace } from '../roll/scene';
import type { Note, Part, Score } from '../score/score';

const DEFAULT_VELOCITY = 80;

/** A change that the refiner believes in. */
export interface OfferedChange extends NoteChange {
  /** The refiner's probability, 0 to 1, of the note as it was, and of what it becomes. */
  readonly before: number;
  readonly after: number;
  /** The least strength of refinement, 0 to 1, at which it is taken. */
  readonly strength: number;
  /** Over 0 where bars were written anew: their changes have the same number and are taken together. */
  readonly rewrite: number;
}

/** Changes that are taken together or not at all, at least one. */
export type Offer = readonly OfferedChange[];

/** What can be taken or turned down: changes of single notes, and bars that were written anew. */
export function offersOf(changes: readonly OfferedChange[]): readonly Offer[] {
  const offers = new Map<OfferedChange | number, OfferedChange[]>();
  for (const change of changes) {
    const key = change.rewrite > 0 ? change.rewrite : change;
    offers.set(key, [...(offers.get(key) ?? []), change]);
  }
  return [...offers.values()];
}

/** The tick at which a change's note began, or begins if it is new. */
export function startOf({ from, to }: Pick<NoteChange, 'from' | 'to'>): number {
  return (from ?? to)!.start;
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

  get offers(): readonly Offer[] {
    return offersOf(this.changes);
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

  /** Takes changes or turns them down, whatever the strength is. */
  decide(offer: Offer, taken: boolean): Refinement {
    const decisions = new Map(this.#decisions);
    offer.forEach((change) => decisions.set(change, taken));
    return new Refinement(this.draft, this.changes, this.strength, decisions);
  }

  #refined(part: Part, index: number): Part {
    const changes = this.taken.filter((change) => change.part === index);
    if (changes.length === 0) {
      return part;
    }
    const open = new Set(changes);
    const notes = part.notes.flatMap((note) => {
      const change = [...open].find(({ from }) => from && isAt(note, from));
      if (!change) {
        return note;
      }
      open.delete(change);
      return change.to ? { ...note, ...change.to } : [];
    });
    const added = changes.flatMap(({ from, to }, i) => (to && !from ? { ...to, id: `new-${index}-${i}`, velocity: loudness(part) } : []));
    return { ...part, notes: [...notes, ...added].sort((a, b) => a.start - b.start || a.pitch - b.pitch) };
  }
}

/** That of the part's last note: what a machine writes is all as loud. */
function loudness(part: Part): number {
  return part.notes.at(-1)?.velocity ?? DEFAULT_VELOCITY;
}

function isAt(note: Note, place: NotePlace): boolean {
  return note.start === place.start && note.pitch === place.pitch && note.duration === place.duration;
}
