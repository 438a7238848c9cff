import type { Note, Part, Score } from '../score/score';

/**
 * One change of a score, in the form in which sessions exchange it. What does not fit the score (any more) is
 * passed over.
 */
export type Operation = NotePut | NoteDelete | PartPut | PartDelete | ScorePut;

/** A note's fields, its id apart, and the id of its part. */
export type NoteFields = Omit<Note, 'id'> & { readonly part: string };

/** A part's own fields, its id and notes apart. */
export type PartFields = Omit<Part, 'id' | 'notes'>;

/** What a score has besides its parts. */
export type ScoreFields = Omit<Score, 'parts'>;

/** Adds a note; or changes the fields given of the one with its id. */
export interface NotePut extends Partial<NoteFields> {
  readonly op: 'note.put';
  readonly id: string;
}

export interface NoteDelete {
  readonly op: 'note.del';
  readonly id: string;
}

/** Adds a part behind the others; or changes the fields given of the one with its id. */
export interface PartPut extends Partial<PartFields> {
  readonly op: 'part.put';
  readonly id: string;
}

/** Removes a part and its notes. */
export interface PartDelete {
  readonly op: 'part.del';
  readonly id: string;
}

/** Changes the fields given of the score itself. */
export interface ScorePut extends Partial<ScoreFields> {
  readonly op: 'score.put';
}

/** Adds a whole note, also if another one took it away meanwhile. */
export function putNote(part: string, { id, start, duration, pitch, velocity }: Note): NotePut {
  return { op: 'note.put', id, part, start, duration, pitch, velocity };
}

/** Adds a whole part, without notes. */
export function putPart({ notes: _, ...fields }: Part): PartPut {
  return { op: 'part.put', ...fields };
}
