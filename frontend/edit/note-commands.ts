import { putNote } from '../document/operations';
import { Bars } from '../score/bars';
import { newId } from '../score/ids';
import type { Note } from '../score/score';
import type { Editor, PlacedNote } from './editor';
import { newPart, PIANO } from './part-commands';

const USUAL_VELOCITY = 80;
const HIGHEST = 127;

/** How far notes go. */
export interface Distance {
  readonly ticks: number;
  readonly semitones: number;
}

/** Adds a note to the part that is worked on, and selects it; in a score without parts to a new part for piano. */
export function addNote(editor: Editor, place: Pick<Note, 'start' | 'duration' | 'pitch'>): void {
  const note = { id: newId(), velocity: USUAL_VELOCITY, ...place };
  const part = editor.part?.id ?? newId();
  const piano = editor.part ? [] : [newPart(part, PIANO)];
  editor.commit([...piano, putNote(part, note)], [note.id]);
}

export function removeSelected(editor: Editor): void {
  removeNotes(editor, editor.selectedNotes);
}

export function removeNotes(editor: Editor, notes: readonly Note[]): void {
  editor.commit(
    notes.map(({ id }) => ({ op: 'note.del', id })),
    [],
  );
}

/** As far as the ends of time and of the keyboard allow, so that notes keep their distances. */
export function allowed(notes: readonly Note[], { ticks, semitones }: Distance): Distance {
  let first = Infinity;
  let lowest = HIGHEST;
  let highest = 0;
  for (const { start, pitch } of notes) {
    first = Math.min(first, start);
    lowest = Math.min(lowest, pitch);
    highest = Math.max(highest, pitch);
  }
  return { ticks: Math.max(ticks, -first), semitones: Math.min(Math.max(semitones, -lowest), HIGHEST - highest) };
}

/** Moves the selected notes together. */
export function moveSelected(editor: Editor, distance: Distance): void {
  const { ticks, semitones } = allowed(editor.selectedNotes, distance);
  editor.alter(({ start, pitch }) => ({
    ...(ticks !== 0 && { start: start + ticks }),
    ...(semitones !== 0 && { pitch: pitch + semitones }),
  }));
}

/** Puts copies of the selected notes elsewhere, and selects the copies. */
export function copySelected(editor: Editor, distance: Distance): void {
  const { ticks, semitones } = allowed(editor.selectedNotes, distance);
  insert(editor, editor.selected, (note) => ({ ...note, start: note.start + ticks, pitch: note.pitch + semitones }));
}

/** Repeats the selected notes right after themselves: what fills bars begins with the next bar. */
export function duplicateSelected(editor: Editor): void {
  const notes = editor.selectedNotes;
  if (notes.length > 0) {
    const start = notes.reduce((first, note) => Math.min(first, note.start), Infinity);
    const end = notes.reduce((last, note) => Math.max(last, note.start + note.duration), 0);
    const { step } = editor.snap;
    const { start: bar, end: barEnd } = new Bars(editor.score).at(start);
    const unit = start === bar && end - start > (barEnd - bar) / 2 ? barEnd - bar : step;
    copySelected(editor, { ticks: Math.ceil((end - start) / unit) * unit, semitones: 0 });
  }
}

/** Adds changed copies of notes to their parts, and selects them. */
export function insert(editor: Editor, notes: readonly PlacedNote[], change: (note: Note) => Note): void {
  const copies = notes.map(({ note, part }) => putNote(part.id, { ...change(note), id: newId() }));
  editor.commit(
    copies,
    copies.map(({ id }) => id),
  );
}

/** Makes the selected notes louder, or softer. */
export function changeVelocity(editor: Editor, difference: number): void {
  editor.alter(({ velocity }) => ({ velocity: toVelocity(velocity + difference) }));
}

/** Makes the selected notes equally loud. */
export function setVelocity(editor: Editor, velocity: number): void {
  editor.alter(() => ({ velocity: toVelocity(velocity) }));
}

export function toVelocity(value: number): number {
  return Math.min(127, Math.max(1, Math.round(value)));
}

/** Moves the selected notes to another part. */
export function moveSelectedTo(editor: Editor, part: string): void {
  editor.alter(() => ({ part }));
  editor.choosePart(part);
}

/** Selects all notes of the part that is worked on, or of all parts. */
export function selectAll(editor: Editor, everywhere = false): void {
  const parts = everywhere ? editor.score.parts : editor.part ? [editor.part] : [];
  editor.select(parts.flatMap((part) => part.notes.map(({ id }) => id)));
}

/** Selects the notes of the part that is worked on that begin in a stretch of time. */
export function selectBetween(editor: Editor, start: number, end: number): void {
  const notes = editor.part?.notes.filter((note) => note.start >= start && note.start < end) ?? [];
  editor.select(notes.map(({ id }) => id));
}
