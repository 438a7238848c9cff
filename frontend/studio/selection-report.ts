import type { Editor } from '../edit/editor';
import { Bars } from '../score/bars';
import type { Region } from '../score/score';

/** What is selected, as the page needs it for what it asks of the composer. */
export interface Selection {
  /** The part that is worked on; null without parts. */
  readonly partId: string | null;
  /** Bars as they are numbered: those of the selected notes, or else those of the loop; null if there are neither. */
  readonly fromBar: number | null;
  readonly toBar: number | null;
  readonly noteIds: readonly string[];
}

/** Changes that follow each other faster are reported once, in milliseconds. */
const PAUSE = 150;

/** Reports what is selected, when it has changed. */
export class SelectionReport {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = '';

  constructor(readonly report: (selection: Selection) => void) {}

  update(editor: Editor | undefined, loop: Region | undefined): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const selection = editor ? read(editor, loop) : { partId: null, fromBar: null, toBar: null, noteIds: [] };
      const text = JSON.stringify(selection);
      if (text !== this.#last) {
        this.#last = text;
        this.report(selection);
      }
    }, PAUSE);
  }
}

function read(editor: Editor, loop: Region | undefined): Selection {
  const { score, part, selectedNotes } = editor;
  const bars = new Bars(score);
  const region = selectedNotes.length > 0 ? hull(selectedNotes) : loop;
  return {
    partId: part?.id ?? null,
    fromBar: region ? bars.at(region.start).number : null,
    toBar: region ? bars.at(Math.max(region.start, region.end - 1)).number : null,
    noteIds: selectedNotes.map(({ id }) => id),
  };
}

function hull(notes: readonly { readonly start: number; readonly duration: number }[]): Region {
  return notes.reduce(
    ({ start, end }, note) => ({ start: Math.min(start, note.start), end: Math.max(end, note.start + note.duration) }),
    { start: Infinity, end: 0 },
  );
}
