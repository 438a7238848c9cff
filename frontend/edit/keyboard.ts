import type { Rows } from '../roll/rows';
import { clipboard } from './clipboard';
import { type Cursor, describe, noteUnder } from './cursor';
import { moveCursor } from './cursor-keys';
import type { Editor } from './editor';
import {
  addNote,
  changeVelocity,
  duplicateSelected,
  moveSelected,
  removeSelected,
  selectAll,
} from './note-commands';
import { moveEnds } from './note-ends';
import { quantiseSelected } from './quantise';
import { selectBar, stepPart } from './selection-keys';
import { stepSelected } from './transpose';

const OCTAVE = 12;
const LOUDER = 8;

/** What pressing a key did. */
export interface KeyOutcome {
  readonly cursor: Cursor;
  /** For screen readers. */
  readonly announcement: string;
}

/** Edits by keys alone. Returns undefined for keys that mean nothing here, which the browser keeps. */
export function pressKey(editor: Editor, cursor: Cursor, rows: Rows, event: KeyboardEvent): KeyOutcome | undefined {
  const said =
    event.ctrlKey || event.metaKey
      ? commandKey(editor, cursor, event)
      : event.altKey
        ? selectionKey(editor, event)
        : plainKey(editor, cursor, event);
  if (said !== undefined) {
    return { cursor, announcement: said };
  }
  const moved = event.altKey ? undefined : moveCursor(editor, cursor, rows, event);
  return moved && { cursor: moved, announcement: describe(moved, editor) };
}

function commandKey(editor: Editor, cursor: Cursor, event: KeyboardEvent): string | undefined {
  switch (event.key.toLowerCase()) {
    case 'a':
      selectAll(editor, event.shiftKey);
      return counted(editor, 'selected');
    case 'c':
      clipboard.copy(editor);
      return counted(editor, 'copied');
    case 'x': {
      const said = counted(editor, 'cut');
      clipboard.cut(editor);
      return said;
    }
    case 'v':
      clipboard.paste(editor, cursor.tick);
      return clipboard.isEmpty ? 'Nothing to paste' : counted(editor, 'pasted');
    case 'd':
      duplicateSelected(editor);
      return counted(editor, 'duplicated');
    case 'z':
      return event.shiftKey ? redo(editor) : undo(editor);
    case 'y':
      return redo(editor);
    default:
      return undefined;
  }
}

function undo(editor: Editor): string {
  const possible = editor.canUndo;
  editor.undo();
  return possible ? 'Undone' : 'Nothing to undo';
}

function redo(editor: Editor): string {
  const possible = editor.canRedo;
  editor.redo();
  return possible ? 'Done again' : 'Nothing to do again';
}

function selectionKey(editor: Editor, event: KeyboardEvent): string | undefined {
  const interval = event.shiftKey ? OCTAVE : 1;
  const { step } = editor.snap;
  switch (event.key) {
    case 'ArrowUp':
      moveSelected(editor, { ticks: 0, semitones: interval });
      return counted(editor, 'moved up');
    case 'ArrowDown':
      moveSelected(editor, { ticks: 0, semitones: -interval });
      return counted(editor, 'moved down');
    case 'ArrowLeft':
      moveSelected(editor, { ticks: -step, semitones: 0 });
      return counted(editor, 'moved earlier');
    case 'ArrowRight':
      moveSelected(editor, { ticks: step, semitones: 0 });
      return counted(editor, 'moved later');
    case 'PageUp':
      stepSelected(editor, 1);
      return counted(editor, 'moved up in the key');
    case 'PageDown':
      stepSelected(editor, -1);
      return counted(editor, 'moved down in the key');
    default:
      return undefined;
  }
}

function plainKey(editor: Editor, cursor: Cursor, event: KeyboardEvent): string | undefined {
  const { step } = editor.snap;
  switch (event.key) {
    case 'Enter':
      return addOrSelect(editor, cursor, event.shiftKey);
    case 'Delete':
    case 'Backspace': {
      const said = counted(editor, 'deleted');
      removeSelected(editor);
      return said;
    }
    case '[':
      moveEnds(editor, 'end', -step);
      return counted(editor, 'shortened');
    case ']':
      moveEnds(editor, 'end', step);
      return counted(editor, 'lengthened');
    case '{':
      moveEnds(editor, 'start', -step);
      return counted(editor, 'begun earlier');
    case '}':
      moveEnds(editor, 'start', step);
      return counted(editor, 'begun later');
    case '+':
    case '=':
      changeVelocity(editor, LOUDER);
      return counted(editor, 'louder');
    case '-':
      changeVelocity(editor, -LOUDER);
      return counted(editor, 'softer');
    case 'q':
      quantiseSelected(editor, { snap: editor.snap, strength: 1 });
      return counted(editor, 'quantised');
    case 'b':
      selectBar(editor, cursor);
      return counted(editor, 'of the bar selected');
    case 'p':
    case 'P':
      return stepPart(editor, event.shiftKey ? -1 : 1);
    case 'Escape':
      editor.select([]);
      return 'Nothing selected';
    default:
      return undefined;
  }
}

function addOrSelect(editor: Editor, cursor: Cursor, adding: boolean): string {
  const found = noteUnder(cursor, editor);
  if (found) {
    if (adding) {
      editor.toggle(found.note.id);
    } else {
      editor.select([found.note.id]);
    }
    editor.audition(found.note.pitch, found.note.velocity, found.part);
    return `${describe(cursor, editor)}, ${editor.isSelected(found.note.id) ? 'selected' : 'no longer selected'}`;
  }
  addNote(editor, { start: cursor.tick, duration: editor.snap.step, pitch: cursor.pitch });
  editor.selectedNotes.forEach(({ pitch, velocity }) => editor.audition(pitch, velocity));
  return `${describe(cursor, editor)}, added`;
}

function counted(editor: Editor, what: string): string {
  const count = editor.selected.length;
  return `${count} ${count === 1 ? 'note' : 'notes'} ${what}`;
}
