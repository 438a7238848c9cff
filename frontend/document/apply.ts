import type { Note, Part, Score } from '../score/score';
import {
  type NoteFields,
  type NotePut,
  type Operation,
  type PartFields,
  type PartPut,
  putNote,
  putPart,
  type ScoreFields,
  type ScorePut,
} from './operations';

export interface Applied {
  readonly score: Score;
  /** What takes the score back to what it was. */
  readonly inverse: readonly Operation[];
}

/** Applies operations one after the other, as one change; the score given stays as it is. */
export function applyOperations(score: Score, operations: readonly Operation[]): Applied {
  const draft = new Draft(score, operations);
  const inverses = operations.map((operation) => draft.apply(operation));
  return { score: draft.finish(), inverse: inverses.reverse().flat() };
}

/** Whether operations would change a score at all. */
export function hasEffect(score: Score, operations: readonly Operation[]): boolean {
  return JSON.stringify(applyOperations(score, operations).score) !== JSON.stringify(score);
}

interface PlacedNote {
  readonly part: string;
  readonly note: Note;
}

/** What a part that says nothing of it has. */
const USUAL_LEVEL = { volume: 100, muted: false };

const NOTE_FIELDS = ['part', 'start', 'duration', 'pitch', 'velocity'] as const;
const PART_FIELDS = ['name', 'program', 'drums', 'volume', 'muted', 'order'] as const;
const SCORE_FIELDS = [
  'title',
  'style',
  'composer',
  'rights',
  'tempi',
  'keys',
  'meters',
  'chords',
  'sections',
] as const;

/** A score while operations are applied to it. Only notes that an operation names are looked at one by one. */
class Draft {
  readonly #parts: Map<string, Part>;
  readonly #named: ReadonlySet<string>;
  /** The named notes that there are. */
  readonly #notes = new Map<string, PlacedNote>();
  /** Ids of parts whose notes are others than before. */
  readonly #touched = new Set<string>();
  #score: Score;

  constructor(score: Score, operations: readonly Operation[]) {
    this.#score = score;
    this.#parts = new Map(score.parts.map((part) => [part.id, part]));
    this.#named = new Set(
      operations.flatMap((operation) =>
        operation.op === 'note.put' || operation.op === 'note.del' ? [operation.id] : [],
      ),
    );
    for (const part of this.#named.size > 0 ? score.parts : []) {
      for (const note of part.notes) {
        if (this.#named.has(note.id)) {
          this.#notes.set(note.id, { part: part.id, note });
        }
      }
    }
  }

  /** Returns what takes this operation back. */
  apply(operation: Operation): readonly Operation[] {
    switch (operation.op) {
      case 'note.put':
        return this.#putNote(operation);
      case 'note.del':
        return this.#deleteNote(operation.id);
      case 'part.put':
        return this.#putPart(operation);
      case 'part.del':
        return this.#deletePart(operation.id);
      case 'score.put':
        return this.#putScore(operation);
    }
  }

  finish(): Score {
    const notes = new Map<string, Note[]>([...this.#touched].map((id) => [id, []]));
    for (const { part, note } of this.#notes.values()) {
      notes.get(part)?.push(note);
    }
    const parts = [...this.#parts.values()].map((part) => {
      const named = notes.get(part.id);
      return named ? { ...part, notes: this.#unnamed(part).concat(named).sort(byPlace) } : part;
    });
    return { ...this.#score, parts: parts.sort(byOrder) };
  }

  #putNote(put: NotePut): readonly Operation[] {
    const before = this.#notes.get(put.id);
    const given = pick<NoteFields>(put, NOTE_FIELDS);
    const { part, ...fields } = { ...before?.note, part: before?.part, ...given, id: put.id } as Note & NoteFields;
    if (!this.#parts.has(part) || [fields.start, fields.duration, fields.pitch, fields.velocity].includes(undefined!)) {
      return [];
    }
    this.#notes.set(put.id, { part, note: fields });
    this.#touched.add(part);
    if (!before) {
      return [{ op: 'note.del', id: put.id }];
    }
    this.#touched.add(before.part);
    const keys = Object.keys(given) as (keyof NoteFields)[];
    return [{ op: 'note.put', id: put.id, ...pick<NoteFields>({ ...before.note, part: before.part }, keys) }];
  }

  #deleteNote(id: string): readonly Operation[] {
    const before = this.#notes.get(id);
    if (!before) {
      return [];
    }
    this.#notes.delete(id);
    this.#touched.add(before.part);
    return [putNote(before.part, before.note)];
  }

  #putPart(put: PartPut): readonly Operation[] {
    const before = this.#parts.get(put.id);
    const given = pick<PartFields>(put, PART_FIELDS);
    if (before) {
      this.#parts.set(put.id, { ...before, ...given });
      const keys = Object.keys(given) as (keyof PartFields)[];
      return [{ op: 'part.put', id: put.id, ...pick<PartFields>({ ...USUAL_LEVEL, ...before }, keys) }];
    }
    const { name = '', program = 0, drums = false, order = this.#nextOrder, ...others } = given;
    this.#parts.set(put.id, { id: put.id, name, program, drums, ...USUAL_LEVEL, order, ...others, notes: [] });
    return [{ op: 'part.del', id: put.id }];
  }

  get #nextOrder(): number {
    return [...this.#parts.values()].reduce((last, { order = 0 }) => Math.max(last, order), 0) + 1;
  }

  #deletePart(id: string): readonly Operation[] {
    const part = this.#parts.get(id);
    if (!part) {
      return [];
    }
    const named = [...this.#notes.values()].filter((placed) => placed.part === id).map(({ note }) => note);
    this.#parts.delete(id);
    named.forEach((note) => this.#notes.delete(note.id));
    return [putPart(part), ...[...this.#unnamed(part), ...named].map((note) => putNote(id, note))];
  }

  #putScore(put: ScorePut): readonly Operation[] {
    const given = pick<ScoreFields>(put, SCORE_FIELDS);
    const before = pick<ScoreFields>(this.#score, Object.keys(given) as (keyof ScoreFields)[]);
    this.#score = { ...this.#score, ...given };
    return [{ op: 'score.put', ...before }];
  }

  #unnamed(part: Part): Note[] {
    return part.notes.filter((note) => !this.#named.has(note.id));
  }
}

/** The fields that are given, of those that count. */
function pick<T>(from: Partial<T>, keys: readonly (keyof T)[]): Partial<T> {
  const given: Partial<T> = {};
  for (const key of keys) {
    if (from[key] !== undefined && from[key] !== null) {
      given[key] = from[key];
    }
  }
  return given;
}

function byOrder(a: Part, b: Part): number {
  return (a.order ?? 0) - (b.order ?? 0);
}

function byPlace(a: Note, b: Note): number {
  return a.start - b.start || a.pitch - b.pitch || (a.id < b.id ? -1 : 1);
}
