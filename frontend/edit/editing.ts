import { hitTest } from '../roll/note-geometry';
import type { Scene } from '../roll/scene';
import { KEYS_WIDTH, RULER_HEIGHT, type Viewport } from '../roll/viewport';
import { beginGesture, type Tool } from './begin-gesture';
import type { Cursor } from './cursor';
import type { Editor } from './editor';
import type { Gesture, Point, Preview } from './gesture';
import { pressKey } from './keyboard';

/** How near to a note's end a pointer takes hold of the end, in pixels. */
const END_REACH = 7;

const MIDDLE_C = 60;

/** What editing needs of the roll that it happens on. */
export interface Surface {
  readonly viewport: Viewport;
  readonly scene: Scene;
  /** Draws what is not notes anew. */
  refresh(): void;
  reveal(tick: number): void;
  announce(text: string): void;
}

/** Turns pointers and keys on a roll into gestures and commands of an editor. */
export class Editing {
  tool: Tool = 'select';
  preview: Preview = {};
  cursor: Cursor = { tick: 0, pitch: MIDDLE_C };
  #gesture: Gesture | undefined;

  constructor(
    readonly editor: Editor,
    readonly surface: Surface,
  ) {
    this.cursor = { tick: 0, pitch: editor.part?.notes[0]?.pitch ?? MIDDLE_C };
  }

  /** Returns whether the press, at pixels of the roll, began a gesture. */
  press(x: number, y: number, adding: boolean): boolean {
    const { viewport, scene } = this.surface;
    if (x < KEYS_WIDTH || y < RULER_HEIGHT) {
      return false;
    }
    const hit = hitTest(x, y, viewport, scene.score.parts, scene.indexes);
    const end = hit && viewport.x(hit.note.start + hit.note.duration);
    const onEnd = end !== undefined && end - x <= END_REACH;
    this.#gesture = beginGesture(this.editor, this.tool, { point: this.#point(x, y), hit, onEnd, adding });
    return true;
  }

  drag(x: number, y: number): void {
    if (this.#gesture) {
      this.preview = this.#gesture.follow(this.#point(x, y));
      this.surface.refresh();
    }
  }

  release(x: number, y: number): void {
    this.#gesture?.finish(this.#point(x, y));
    this.cancel();
  }

  /** Ends a gesture and changes nothing. */
  cancel(): void {
    this.#gesture = undefined;
    this.preview = {};
    this.surface.refresh();
  }

  /** Returns whether the key meant something. */
  key(event: KeyboardEvent): boolean {
    const outcome = pressKey(this.editor, this.cursor, event);
    if (!outcome) {
      return false;
    }
    this.cursor = outcome.cursor;
    this.surface.announce(outcome.announcement);
    this.surface.reveal(this.cursor.tick);
    this.surface.refresh();
    return true;
  }

  #point(x: number, y: number): Point {
    const { viewport } = this.surface;
    return { tick: Math.max(0, viewport.tick(x)), pitch: Math.min(127, Math.max(0, viewport.pitch(y))) };
  }
}
