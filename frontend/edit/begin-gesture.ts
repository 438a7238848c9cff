import type { Hit } from '../roll/note-geometry';
import { DrawGesture } from './draw-gesture';
import type { Editor } from './editor';
import { EraseGesture } from './erase-gesture';
import type { Gesture, Point } from './gesture';
import { MarqueeGesture } from './marquee-gesture';
import { MoveGesture } from './move-gesture';
import type { NoteEnd } from './note-ends';
import { ResizeGesture } from './resize-gesture';

/** What a pointer pressed on the roll: a note, its end, or nothing. */
export interface Press {
  readonly point: Point;
  readonly hit: Hit | undefined;
  /** Which end of the note was pressed, if any. */
  readonly end: NoteEnd | undefined;
  /** Whether the press adds to the selection. */
  readonly adding: boolean;
  /** Whether notes are dragged as copies. */
  readonly copying: boolean;
  readonly erasing: boolean;
}

/**
 * Notes are taken hold of with either tool; the tool decides what happens where there is none. A note of
 * another part brings that part to work on.
 */
export function beginGesture(editor: Editor, press: Press): Gesture {
  const { point, hit, end, adding, copying } = press;
  if (press.erasing || editor.tool === 'erase') {
    return new EraseGesture(editor, point);
  }
  if (!hit) {
    return editor.tool === 'draw' ? new DrawGesture(editor, point) : new MarqueeGesture(editor, point, adding);
  }
  if (hit.part !== editor.part) {
    editor.choosePart(hit.part.id);
  }
  if (adding) {
    editor.toggle(hit.note.id);
  } else if (!editor.isSelected(hit.note.id)) {
    editor.select([hit.note.id]);
  }
  return end ? new ResizeGesture(editor, point, end) : new MoveGesture(editor, point, hit.note, copying);
}
