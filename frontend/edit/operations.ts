import type { Note, Part, Score } from '../score/score';

/** One change of a score, in the form in which sessions exchange it. */
export type Operation = NotePut | NoteDelete;

/** Adds a note, or replaces the one with its id. */
export interface NotePut extends Note {
  readonly op: 'note.put';
  /** The id of the note's part. */
  readonly part: string;
}

export interface NoteDelete {
  readonly op: 'note.del';
  readonly id: string;
}

export interface Applied {
  readonly score: Score;
  /** What takes the score back to what it was. */
  readonly inverse: readonly Operation[];
}

export function putNote(part: string, note: Note): NotePut {
  const { id, start, duration, pitch, velocity } = note;
  return { op: 'note.put', id, part, start, duration, pitch, velocity };
}

/** Applies operations as one; the score given stays as it is. */
export function applyOperations(score: Score, operations: readonly Operation[]): Applied {
  const touched = new Set(operations.map(({ id }) => id));
  const inverse: Operation[] = [];
  const known = new Set<string>();
  for (const part of score.parts) {
    for (const note of part.notes) {
      if (touched.has(note.id)) {
        known.add(note.id);
        inverse.push(putNote(part.id, note));
      }
    }
  }
  for (const id of touched) {
    if (!known.has(id)) {
      inverse.push({ op: 'note.del', id });
    }
  }
  const last = new Map(operations.map((operation) => [operation.id, operation]));
  const puts = [...last.values()].filter((operation) => operation.op === 'note.put');
  return { score: { ...score, parts: score.parts.map((part) => changed(part, touched, puts)) }, inverse };
}

function changed(part: Part, touched: ReadonlySet<string>, puts: readonly NotePut[]): Part {
  const mine = puts.filter((put) => put.part === part.id);
  if (mine.length === 0 && !part.notes.some((note) => touched.has(note.id))) {
    return part;
  }
  const added = mine.map(({ id, start, duration, pitch, velocity }) => ({ id, start, duration, pitch, velocity }));
  const notes = [...part.notes.filter((note) => !touched.has(note.id)), ...added];
  return { ...part, notes: notes.sort((a, b) => a.start - b.start || a.pitch - b.pitch) };
}
