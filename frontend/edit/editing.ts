import { hitTest } from '../roll/note-geometry';
import type { Scene } from '../roll/scene';
import { RULER_HEIGHT, type Viewport } from '../roll/viewport';
import type { Region } from '../score/score';
import { beginGesture } from './begin-gesture';
import type { Cursor } from './cursor';
import type { Editor, Tool } from './editor';
import type { Gesture, Point, Preview } from './gesture';
import { pressKey } from './keyboard';
import { LoopGesture } from './loop-gesture';
import { addNote } from './note-commands';
import { endAt } from './note-ends';
import { floorTo } from './snap';
import { VelocityGesture } from './velocity-gesture';

/** How near to its beginning a pointer takes hold of a note's loudness, in pixels. */
const STEM_REACH = 6;
/** A pointer that went no further than this did not mean to drag. */
const CLICK_REACH = 4;

const MIDDLE_C = 60;

/** What editing needs of the roll that it happens on. */
export interface Surface {
  readonly viewport: Viewport;
  readonly scene: Scene;
  /** Draws what is not notes anew; with notes if they look different. */
  refresh(notes?: boolean): void;
  reveal(tick: number, pitch?: number): void;
  announce(text: string): void;
  seek(tick: number): void;
  loopOver(region: Region): void;
}

/** How a pointer is pressed. */
export interface Modifiers {
  readonly adding: boolean;
  readonly copying: boolean;
  readonly erasing: boolean;
}

/** What the pointer would do at a place. */
export type Affordance = 'none' | 'move' | 'resize' | 'draw' | 'select' | 'erase' | 'seek' | 'listen';

/** Turns pointers and keys on a roll into gestures and commands of an editor. */
export class Editing {
  preview: Preview = {};
  cursor: Cursor = { tick: 0, pitch: MIDDLE_C };
  #gesture: Gesture | undefined;
  #pressed: { readonly x: number; readonly y: number; readonly click: (() => void) | undefined } | undefined;

  constructor(
    readonly editor: Editor,
    readonly surface: Surface,
  ) {
    this.cursor = { tick: 0, pitch: editor.part?.notes[0]?.pitch ?? MIDDLE_C };
  }

  /** Whether a pointer is at something. */
  get busy(): boolean {
    return this.#gesture !== undefined;
  }

  /** What pressing at pixels of the roll would begin. */
  affordance(x: number, y: number): Affordance {
    const { viewport } = this.surface;
    if (x < viewport.keysWidth) {
      return y < RULER_HEIGHT ? 'none' : 'listen';
    }
    if (y < RULER_HEIGHT) {
      return 'seek';
    }
    if (this.editor.tool === 'erase') {
      return 'erase';
    }
    const hit = this.#hit(x, y);
    if (!hit) {
      return this.editor.tool;
    }
    return endAt(x, hit.note, viewport) ? 'resize' : 'move';
  }

  /** Returns whether the press, at pixels of the roll, began a gesture. */
  press(x: number, y: number, { adding, copying, erasing }: Modifiers): boolean {
    const { viewport } = this.surface;
    const point = this.#point(x, y);
    if (x < viewport.keysWidth) {
      this.editor.audition(point.pitch, 90);
      return false;
    }
    if (y < RULER_HEIGHT) {
      const reach = CLICK_REACH / viewport.pixelsPerTick;
      this.#gesture = new LoopGesture(this.surface.scene.bars, point, reach, this.surface);
      this.#pressed = undefined;
      return true;
    }
    const hit = this.#hit(x, y);
    const more = adding || this.editor.adding;
    const wasSelected = hit !== undefined && this.editor.isSelected(hit.note.id) && !more && !erasing;
    // Several were selected and one is clicked: that one alone is meant, unless all are dragged.
    this.#pressed = { x, y, click: wasSelected ? () => this.editor.select([hit.note.id]) : undefined };
    const end = hit && endAt(x, hit.note, viewport);
    this.cursor = { tick: hit?.note.start ?? floorTo(this.editor.snap, point.tick), pitch: point.pitch };
    this.#gesture = beginGesture(this.editor, { point, hit, end, adding: more, copying, erasing });
    this.surface.refresh();
    return true;
  }

  /** Begins to draw loudness in the lane for it. */
  pressLane(x: number, velocity: number): void {
    const reach = STEM_REACH / this.surface.viewport.pixelsPerTick;
    this.#pressed = undefined;
    this.#gesture = new VelocityGesture(this.editor, this.#point(x, 0, velocity), reach);
    this.drag(x, 0, velocity);
  }

  /** A touch that neither dragged nor scrolled, where there is no note: the cursor goes there. */
  tap(x: number, y: number): void {
    const { tick, pitch } = this.#point(x, y);
    this.cursor = { tick: floorTo(this.editor.snap, tick), pitch };
    this.editor.select([]);
  }

  drag(x: number, y: number, velocity?: number): void {
    if (this.#gesture) {
      const replaced = this.preview.replaces;
      this.preview = this.#gesture.follow(this.#point(x, y, velocity));
      this.surface.refresh(this.preview.replaces !== replaced);
    }
  }

  release(x: number, y: number, velocity?: number): void {
    const gesture = this.#gesture;
    const pressed = this.#pressed;
    this.cancel();
    gesture?.finish(this.#point(x, y, velocity));
    if (pressed && Math.hypot(x - pressed.x, y - pressed.y) < CLICK_REACH) {
      pressed.click?.();
    }
  }

  /** Ends a gesture and changes nothing. */
  cancel(): void {
    const replaced = this.preview.replaces;
    this.#gesture = undefined;
    this.#pressed = undefined;
    this.preview = {};
    this.surface.refresh(replaced);
  }

  /** Adds a note where there is none, whatever the tool. */
  doubleClick(x: number, y: number): void {
    const onGrid = x >= this.surface.viewport.keysWidth && y >= RULER_HEIGHT;
    if (this.editor.tool === 'select' && onGrid && !this.#hit(x, y)) {
      const { tick, pitch } = this.#point(x, y);
      const { snap } = this.editor;
      addNote(this.editor, { start: floorTo(snap, tick), duration: snap.step, pitch });
      this.editor.audition(pitch, 80);
    }
  }

  /** Returns whether the key meant something. */
  key(event: KeyboardEvent): boolean {
    if (this.busy) {
      if (event.key === 'Escape') {
        this.cancel();
      }
      return event.key === 'Escape';
    }
    const tool = event.ctrlKey || event.metaKey || event.altKey ? undefined : TOOL_KEYS[event.key];
    if (tool) {
      this.editor.tool = tool;
      this.surface.announce(`Tool: ${tool}`);
      return true;
    }
    const outcome = pressKey(this.editor, this.cursor, this.surface.viewport.rows, event);
    if (!outcome) {
      return false;
    }
    this.cursor = outcome.cursor;
    this.surface.announce(outcome.announcement);
    this.surface.reveal(this.cursor.tick, this.cursor.pitch);
    this.surface.refresh();
    return true;
  }

  /** Puts the cursor where the notes of the part are, if it stands where the part has no row. */
  followPart(): void {
    const { rows } = this.surface.viewport;
    const row = rows.row(this.cursor.pitch);
    if (row === undefined || row < 0 || row >= rows.count) {
      const pitch = this.editor.part?.notes[0]?.pitch ?? rows.pitch(Math.floor(rows.count / 2));
      this.cursor = { ...this.cursor, pitch };
    }
  }

  #hit(x: number, y: number) {
    return hitTest(x, y, this.surface.viewport, this.surface.scene, this.editor.part?.id);
  }

  #point(x: number, y: number, velocity?: number): Point {
    const { viewport } = this.surface;
    const row = Math.min(viewport.rows.count - 1, Math.max(0, viewport.row(y)));
    const point = { tick: Math.max(0, viewport.tick(x)), pitch: viewport.rows.pitch(row) };
    return velocity === undefined ? point : { ...point, velocity };
  }
}

const TOOL_KEYS: Readonly<Record<string, Tool>> = { v: 'select', d: 'draw', e: 'erase' };
