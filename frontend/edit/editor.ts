import type { Note, Part, Score } from '../score/score';
import { History } from './history';
import { applyOperations, type Operation, putNote } from './operations';
import { DEFAULT_SNAP, type Snap } from './snap';

const VELOCITY = 80;
const HIGHEST_PITCH = 127;

/**
 * A score being edited: what is selected, and the changes a person makes. Each change is one step to undo.
 *
 * Fires `change` when the score or the selection changed.
 */
export class Editor extends EventTarget {
  snap: Snap = DEFAULT_SNAP;
  #score: Score;
  #selection: ReadonlySet<string> = new Set();
  #part: string;
  readonly #history = new History();

  constructor(score: Score) {
    super();
    this.#score = score;
    this.#part = score.parts[0]?.id ?? '';
  }

  get score(): Score {
    return this.#score;
  }

  /** Ids of the selected notes. */
  get selection(): ReadonlySet<string> {
    return this.#selection;
  }

  get selectedNotes(): readonly Note[] {
    return this.#score.parts.flatMap((part) => part.notes.filter((note) => this.#selection.has(note.id)));
  }

  /** The part that new notes go to. */
  get part(): Part {
    return this.#score.parts.find(({ id }) => id === this.#part) ?? this.#score.parts[0]!;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  choosePart(id: string): void {
    this.#part = id;
    this.#changed();
  }

  select(ids: Iterable<string>): void {
    this.#selection = new Set(ids);
    this.#changed();
  }

  selectAll(): void {
    this.select(this.#score.parts.flatMap((part) => part.notes.map(({ id }) => id)));
  }

  /** Adds a note to the chosen part, and selects it. */
  add(place: Pick<Note, 'start' | 'duration' | 'pitch'>): Note {
    const note = { id: crypto.randomUUID(), velocity: VELOCITY, ...place };
    this.#commit([putNote(this.part.id, note)], [note.id]);
    return note;
  }

  remove(): void {
    this.#commit(
      [...this.#selection].map((id) => ({ op: 'note.del', id })),
      [],
    );
  }

  /** Moves the selected notes together, as far as the ends of time and of the keyboard allow. */
  move(ticks: number, semitones: number): void {
    const notes = this.selectedNotes;
    if (notes.length === 0) {
      return;
    }
    const first = Math.min(...notes.map(({ start }) => start));
    const lowest = Math.min(...notes.map(({ pitch }) => pitch));
    const highest = Math.max(...notes.map(({ pitch }) => pitch));
    const later = Math.max(ticks, -first);
    const higher = Math.min(Math.max(semitones, -lowest), HIGHEST_PITCH - highest);
    this.#replace((note) => ({ ...note, start: note.start + later, pitch: note.pitch + higher }));
  }

  /** Makes the selected notes longer, or shorter but no shorter than the grid. */
  lengthen(ticks: number): void {
    const shortest = this.snap.ticks;
    this.#replace((note) => ({
      ...note,
      duration: Math.max(Math.min(shortest, note.duration), note.duration + ticks),
    }));
  }

  /** Repeats the selected notes right after themselves, and selects the copies. */
  duplicate(): void {
    const notes = this.selectedNotes;
    if (notes.length === 0) {
      return;
    }
    const start = Math.min(...notes.map((note) => note.start));
    const end = Math.max(...notes.map((note) => note.start + note.duration));
    const length = Math.ceil((end - start) / this.snap.ticks) * this.snap.ticks;
    const copies = this.#puts((note) => ({ ...note, id: crypto.randomUUID(), start: note.start + length }));
    this.#commit(
      copies,
      copies.map(({ id }) => id),
    );
  }

  undo(): void {
    this.#history.undo((step) => this.#apply(step));
    this.#changed();
  }

  redo(): void {
    this.#history.redo((step) => this.#apply(step));
    this.#changed();
  }

  #replace(change: (note: Note) => Note): void {
    this.#commit(this.#puts(change), this.#selection);
  }

  #puts(change: (note: Note) => Note) {
    return this.#score.parts.flatMap((part) =>
      part.notes.filter((note) => this.#selection.has(note.id)).map((note) => putNote(part.id, change(note))),
    );
  }

  #commit(operations: readonly Operation[], selection: Iterable<string>): void {
    if (operations.length > 0) {
      this.#history.remember(this.#apply(operations));
      this.#selection = new Set(selection);
      this.#changed();
    }
  }

  #apply(operations: readonly Operation[]): readonly Operation[] {
    const { score, inverse } = applyOperations(this.#score, operations);
    this.#score = score;
    return inverse;
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
