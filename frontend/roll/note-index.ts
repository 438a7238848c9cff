import type { Note, Part } from '../score/score';

const indexes = new WeakMap<readonly Note[], NoteIndex>();

/** The notes of a part by onset, so that those in view are found without looking at the others. */
export class NoteIndex {
  readonly #longest: number;

  /** Made once for each list of notes, which never change. */
  static of({ notes }: Part): NoteIndex {
    let index = indexes.get(notes);
    if (!index) {
      index = new NoteIndex(isSorted(notes) ? notes : notes.toSorted((a, b) => a.start - b.start));
      indexes.set(notes, index);
    }
    return index;
  }

  private constructor(readonly notes: readonly Note[]) {
    this.#longest = this.notes.reduce((longest, note) => Math.max(longest, note.duration), 0);
  }

  /** The notes that sound between two ticks, by onset. */
  *between(first: number, last: number): Generator<Note> {
    for (let index = this.#firstFrom(first - this.#longest); index < this.notes.length; index++) {
      const note = this.notes[index]!;
      if (note.start >= last) {
        return;
      }
      if (note.start + note.duration > first) {
        yield note;
      }
    }
  }

  #firstFrom(tick: number): number {
    let low = 0;
    let high = this.notes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.notes[middle]!.start < tick) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

function isSorted(notes: readonly Note[]): boolean {
  return notes.every((note, index) => index === 0 || notes[index - 1]!.start <= note.start);
}
