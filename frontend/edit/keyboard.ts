import { type Cursor, describe, noteUnder } from './cursor';
import type { Editor } from './editor';

const OCTAVE = 12;

/** What pressing a key did. */
export interface KeyOutcome {
  readonly cursor: Cursor;
  /** For screen readers. */
  readonly announcement: string;
}

/** Edits by keys alone. Returns undefined for keys that mean nothing here, which the browser keeps. */
export function pressKey(editor: Editor, cursor: Cursor, event: KeyboardEvent): KeyOutcome | undefined {
  const command = event.ctrlKey || event.metaKey;
  if (command) {
    return stay(cursor, commandKey(editor, event));
  }
  return event.altKey ? stay(cursor, selectionKey(editor, event)) : (stay(cursor, plainKey(editor, cursor, event)) ?? moveCursor(editor, cursor, event));
}

function stay(cursor: Cursor, announcement: string | undefined): KeyOutcome | undefined {
  return announcement === undefined ? undefined : { cursor, announcement };
}

function commandKey(editor: Editor, event: KeyboardEvent): string | undefined {
  switch (event.key.toLowerCase()) {
    case 'a':
      editor.selectAll();
      return counted(editor, 'selected');
    case 'd':
      editor.duplicate();
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
  const step = editor.snap.ticks;
  switch (event.key) {
    case 'ArrowUp':
      editor.move(0, interval);
      return counted(editor, 'moved up');
    case 'ArrowDown':
      editor.move(0, -interval);
      return counted(editor, 'moved down');
    case 'ArrowLeft':
      editor.move(-step, 0);
      return counted(editor, 'moved earlier');
    case 'ArrowRight':
      editor.move(step, 0);
      return counted(editor, 'moved later');
    default:
      return undefined;
  }
}

function plainKey(editor: Editor, cursor: Cursor, event: KeyboardEvent): string | undefined {
  switch (event.key) {
    case 'Enter':
      return addOrSelect(editor, cursor);
    case 'Delete':
    case 'Backspace': {
      const said = counted(editor, 'deleted');
      editor.remove();
      return said;
    }
    case '[':
      editor.lengthen(-editor.snap.ticks);
      return counted(editor, 'shortened');
    case ']':
      editor.lengthen(editor.snap.ticks);
      return counted(editor, 'lengthened');
    case 'Escape':
      editor.select([]);
      return 'Nothing selected';
    default:
      return undefined;
  }
}

function addOrSelect(editor: Editor, cursor: Cursor): string {
  const note = noteUnder(cursor, editor.score);
  if (note) {
    editor.select([note.id]);
    return `${describe(cursor, editor.score)}, selected`;
  }
  editor.add({ start: cursor.tick, duration: editor.snap.ticks, pitch: cursor.pitch });
  return `${describe(cursor, editor.score)}, added`;
}

function moveCursor(editor: Editor, cursor: Cursor, event: KeyboardEvent): KeyOutcome | undefined {
  const step = editor.snap.ticks;
  const interval = event.shiftKey ? OCTAVE : 1;
  const moves: Record<string, Cursor> = {
    ArrowUp: { ...cursor, pitch: Math.min(127, cursor.pitch + interval) },
    ArrowDown: { ...cursor, pitch: Math.max(0, cursor.pitch - interval) },
    ArrowLeft: { ...cursor, tick: Math.max(0, cursor.tick - step) },
    ArrowRight: { ...cursor, tick: cursor.tick + step },
  };
  const moved = moves[event.key];
  return moved && { cursor: moved, announcement: describe(moved, editor.score) };
}

function counted(editor: Editor, what: string): string {
  const count = editor.selection.size;
  return `${count} ${count === 1 ? 'note' : 'notes'} ${what}`;
}
