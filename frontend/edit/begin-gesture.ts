import type { Hit } from '../roll/note-geometry';
import { DrawGesture } from './draw-gesture';
import type { Editor } from './editor';
import type { Gesture, Point } from './gesture';
import { MarqueeGesture } from './marquee-gesture';
import { MoveGesture } from './move-gesture';
import { ResizeGesture } from './resize-gesture';

export type Tool = 'draw' | 'select';

/** What a pointer pressed on the roll: a note, its end, or nothing. */
export interface Press {
  readonly point: Point;
  readonly hit: Hit | undefined;
  readonly onEnd: boolean;
  /** Whether the press adds to the selection. */
  readonly adding: boolean;
}

/** Notes are taken hold of with either tool; the tool decides what happens where there is none. */
export function beginGesture(editor: Editor, tool: Tool, press: Press): Gesture {
  const { point, hit, onEnd, adding } = press;
  if (!hit) {
    return tool === 'draw' ? new DrawGesture(editor, point) : new MarqueeGesture(editor, point);
  }
  if (adding) {
    editor.select([...editor.selection, hit.note.id]);
  } else if (!editor.selection.has(hit.note.id)) {
    editor.select([hit.note.id]);
  }
  return onEnd ? new ResizeGesture(editor, point) : new MoveGesture(editor, point);
}
