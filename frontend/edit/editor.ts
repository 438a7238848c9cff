import { hasEffect } from '../document/apply';
import type { NotePut, Operation } from '../document/operations';
import type { ScoreDocument, SharedStep } from '../document/score-document';
import type { Note, Part, Score } from '../score/score';
import { History } from './history';
import { DEFAULT_SNAP, type Snap } from './snap';

export type Tool = 'select' | 'draw' | 'erase';

/** A note, and the part that it is in. */
export interface PlacedNote {
  readonly part: Part;
  readonly note: Note;
}

/**
 * What one person does with a score: the part they work on, what they have selected, the grid, and their
 * history. Each change is one step to undo; undoing leaves alone what others did meanwhile.
 *
 * Fires `change` when the score, the selection, the part, the tool or the grid changed, and `audition`
 * (a `CustomEvent<Audition>`) when a note is to be heard.
 */
export class Editor extends EventTarget {
  #snap = DEFAULT_SNAP;
  #tool: Tool = 'select';
  #adding = false;
  #selection: ReadonlySet<string> = new Set();
  #selected: readonly PlacedNote[] | undefined;
  #selectedNotes: { readonly of: readonly PlacedNote[]; readonly notes: readonly Note[] } | undefined;
  #part: string | undefined;
  readonly #history = new History();
  readonly #onDocument = (): void => {
    this.#selected = undefined;
    this.#changed();
  };

  readonly #onStep = (event: Event): void => {
    const { name, inverse } = (event as CustomEvent<SharedStep>).detail;
    this.#history.rememberShared({ name, operations: inverse });
    this.#changed();
  };

  constructor(readonly document: ScoreDocument) {
    super();
    document.addEventListener('change', this.#onDocument);
    document.addEventListener('step', this.#onStep);
  }

  /** Lets the document go. */
  close(): void {
    this.document.removeEventListener('change', this.#onDocument);
    this.document.removeEventListener('step', this.#onStep);
  }

  get score(): Score {
    return this.document.score;
  }

  get snap(): Snap {
    return this.#snap;
  }

  set snap(snap: Snap) {
    this.#snap = snap;
    this.#changed();
  }

  /** What a pointer does where there is no note. */
  get tool(): Tool {
    return this.#tool;
  }

  set tool(tool: Tool) {
    this.#tool = tool;
    this.#changed();
  }

  /** Whether every press adds to the selection, for pointers without keys beside them. */
  get adding(): boolean {
    return this.#adding;
  }

  set adding(adding: boolean) {
    this.#adding = adding;
    this.#changed();
  }

  /** The part that is worked on; undefined if the score has none. */
  get part(): Part | undefined {
    return this.score.parts.find(({ id }) => id === this.#part) ?? this.score.parts[0];
  }

  choosePart(id: string): void {
    this.#part = id;
    this.#changed();
  }

  /** The selected notes, as far as they are still there. */
  get selected(): readonly PlacedNote[] {
    this.#selected ??= this.#find(this.#selection);
    return this.#selected;
  }

  get selectedNotes(): readonly Note[] {
    const { selected } = this;
    if (this.#selectedNotes?.of !== selected) {
      this.#selectedNotes = { of: selected, notes: selected.map(({ note }) => note) };
    }
    return this.#selectedNotes.notes;
  }

  isSelected(id: string): boolean {
    return this.#selection.has(id);
  }

  select(ids: Iterable<string>): void {
    this.#selection = new Set(ids);
    this.#selected = undefined;
    this.#changed();
  }

  /** Takes a note into the selection, or out of it. */
  toggle(id: string): void {
    const selection = new Set(this.#selection);
    if (!selection.delete(id)) {
      selection.add(id);
    }
    this.select(selection);
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  /** What would be undone, if that has a name. */
  get undoName(): string | undefined {
    return this.#history.undoName;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Changes the score in one step, and selects notes if they are given. */
  commit(operations: readonly Operation[], selection?: Iterable<string>): void {
    if (selection) {
      this.#selection = new Set(selection);
      this.#selected = undefined;
    }
    const inverse = operations.length > 0 ? this.document.change(operations) : [];
    if (inverse.length > 0) {
      this.#history.remember(inverse);
      this.#changed();
    } else if (selection) {
      this.#changed();
    }
  }

  /** Changes fields of the selected notes in one step; those for which nothing is returned stay. */
  alter(change: (note: Note, part: Part) => Omit<NotePut, 'op' | 'id'> | undefined): void {
    this.commit(
      this.selected.flatMap(({ note, part }) => {
        const fields = change(note, part);
        return fields ? [{ op: 'note.put' as const, id: note.id, ...fields }] : [];
      }),
    );
  }

  undo(): void {
    this.#history.undo((step) => this.#take(step));
    this.#changed();
  }

  redo(): void {
    this.#history.redo((step) => this.#take(step));
    this.#changed();
  }

  #take(step: readonly Operation[]): readonly Operation[] {
    return hasEffect(this.score, step) ? this.document.change(step) : [];
  }

  /** Lets a pitch of a part be heard. */
  audition(pitch: number, velocity: number, part = this.part): void {
    if (part) {
      this.dispatchEvent(new CustomEvent<Audition>('audition', { detail: { part, pitch, velocity } }));
    }
  }

  #find(ids: ReadonlySet<string>): PlacedNote[] {
    if (ids.size === 0) {
      return [];
    }
    return this.score.parts.flatMap((part) =>
      part.notes.filter(({ id }) => ids.has(id)).map((note) => ({ part, note })),
    );
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

export interface Audition {
  readonly part: Part;
  readonly pitch: number;
  readonly velocity: number;
}
