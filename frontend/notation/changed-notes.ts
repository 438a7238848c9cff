import type { ChangeSide, NoteChange, NotePlace } from '../roll/scene';

/** Tells which notes of a score a refinement changed: by what they were, or by what they became. */
export class ChangedNotes {
  readonly #places: ReadonlySet<string>;

  constructor(changes: readonly NoteChange[], side: ChangeSide | undefined) {
    const shown = ({ from, to }: NoteChange): NotePlace | null => (side === 'draft' ? from : to);
    this.#places = new Set(
      side === undefined
        ? []
        : changes.flatMap((change) => {
            const place = shown(change);
            return place ? [key(change.part, place.start, place.pitch)] : [];
          }),
    );
  }

  has(part: number, tick: number, pitch: number): boolean {
    return this.#places.has(key(part, tick, pitch));
  }
}

function key(part: number, tick: number, pitch: number): string {
  return `${part} ${tick} ${pitch}`;
}
