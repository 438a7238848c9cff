import { Bars } from '../score/bars';
import type { Cursor } from './cursor';
import type { Editor } from './editor';
import { selectBetween } from './note-commands';

/** Selects the notes of the cursor's bar. */
export function selectBar(editor: Editor, cursor: Cursor): void {
  const { start, end } = new Bars(editor.score).at(cursor.tick);
  selectBetween(editor, start, end);
}

/** Goes to the next part, or to the one before; returns what to say. */
export function stepPart(editor: Editor, step: 1 | -1): string {
  const { parts } = editor.score;
  const index = parts.findIndex(({ id }) => id === editor.part?.id);
  const next = parts[(index + step + parts.length) % parts.length];
  if (!next) {
    return 'No parts';
  }
  editor.choosePart(next.id);
  return `Part ${next.name}`;
}
