import type { Affordance, Editing, Modifiers } from '../edit/editing';
import type { Camera } from './camera';
import { EdgeScroll } from './edge-scroll';
import { Pinch } from './pinch';
import { RULER_HEIGHT } from './viewport';

const CURSORS: Readonly<Record<Affordance, string>> = {
  none: 'default',
  move: 'grab',
  resize: 'ew-resize',
  draw: 'crosshair',
  select: 'default',
  erase: 'not-allowed',
  seek: 'pointer',
  listen: 'pointer',
};

const TAP_REACH = 8;

/** What the pointer needs of the roll. */
export interface PointerHost {
  readonly camera: Camera;
  readonly editing: Editing | undefined;
  seek(tick: number): void;
  /** Draws everything anew. */
  redraw(): void;
  /** Where the pointer is, in ticks and pitch. */
  pointed(tick: number, pitch: number): void;
}

/** Takes mouse, pen and fingers on a roll. One finger drags notes or scrolls, two zoom. */
export class PointerInput {
  readonly #edge: EdgeScroll;
  #pinch: Pinch | undefined;
  /** Where a finger went down that may yet scroll. */
  #tap: readonly [number, number] | undefined;
  #last: readonly [number, number] = [0, 0];

  constructor(
    readonly host: PointerHost,
    readonly scroller: HTMLElement,
  ) {
    this.#edge = new EdgeScroll(host.camera, () => {
      this.host.editing?.drag(...this.#last);
      this.host.redraw();
    });
    scroller.addEventListener('pointerdown', (event) => this.#onDown(event));
    scroller.addEventListener('pointermove', (event) => this.#onMove(event));
    scroller.addEventListener('pointerup', (event) => this.#onUp(event));
    scroller.addEventListener('pointercancel', () => this.#onCancel());
    scroller.addEventListener('dblclick', (event) => this.host.editing?.doubleClick(...this.#place(event)));
    scroller.addEventListener('contextmenu', (event) => this.host.editing && event.preventDefault());
    scroller.addEventListener('wheel', (event) => this.#onWheel(event), { passive: false });
    scroller.addEventListener('touchstart', (event) => this.#onTouchStart(event), { passive: false });
    scroller.addEventListener('touchmove', (event) => this.#onTouchMove(event), { passive: false });
    scroller.addEventListener('touchend', () => (this.#pinch = undefined));
  }

  #onDown(event: PointerEvent): void {
    const [x, y] = this.#place(event);
    const { editing, camera } = this.host;
    if (!editing) {
      if (y < RULER_HEIGHT && x >= camera.viewport.keysWidth) {
        this.host.seek(camera.viewport.tick(x));
      }
      return;
    }
    if (this.#pinch || event.button === 1) {
      return;
    }
    if (event.pointerType === 'touch' && editing.affordance(x, y) === 'select') {
      this.#tap = [x, y];
    } else if (editing.press(x, y, modifiers(event))) {
      this.scroller.setPointerCapture(event.pointerId);
      this.#edge.stop();
    }
  }

  #onMove(event: PointerEvent): void {
    const { editing, camera } = this.host;
    const [x, y] = this.#place(event);
    this.host.pointed(camera.viewport.tick(x), camera.viewport.pitch(y));
    if (!editing) {
      return;
    }
    if (editing.busy) {
      this.#last = [x, y];
      editing.drag(x, y);
      this.#edge.at(x, y);
    } else {
      this.scroller.style.cursor = CURSORS[editing.affordance(x, y)];
    }
  }

  #onUp(event: PointerEvent): void {
    const [x, y] = this.#place(event);
    this.#edge.stop();
    if (this.#tap && Math.hypot(x - this.#tap[0], y - this.#tap[1]) < TAP_REACH) {
      this.host.editing?.tap(x, y);
    }
    this.#tap = undefined;
    this.host.editing?.release(x, y);
  }

  #onCancel(): void {
    this.#edge.stop();
    this.#tap = undefined;
    this.host.editing?.cancel();
  }

  /** Keeps the browser from scrolling with a finger that takes hold of something, and with two. */
  #onTouchStart(event: TouchEvent): void {
    if (event.touches.length === 2) {
      event.preventDefault();
      this.#onCancel();
      this.#pinch = new Pinch(this.host.camera, event.touches);
      return;
    }
    const { editing } = this.host;
    const touch = event.touches[0]!;
    if (editing && editing.affordance(...this.#place(touch)) !== 'select') {
      event.preventDefault();
      this.scroller.focus({ preventScroll: true });
    }
  }

  #onTouchMove(event: TouchEvent): void {
    if (this.#pinch && event.touches.length === 2) {
      event.preventDefault();
      this.#pinch.move(event.touches);
      this.host.redraw();
    }
  }

  #onWheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const [x, y] = this.#place(event);
      const factor = Math.exp(-event.deltaY / 200);
      if (event.shiftKey) {
        this.host.camera.zoomRows(factor, y);
      } else {
        this.host.camera.zoom(factor, x);
      }
      this.host.redraw();
    }
  }

  #place({ clientX, clientY }: { clientX: number; clientY: number }): [number, number] {
    const { left, top } = this.scroller.getBoundingClientRect();
    return [clientX - left - this.scroller.clientLeft, clientY - top - this.scroller.clientTop];
  }
}

function modifiers(event: PointerEvent): Modifiers {
  return {
    adding: event.shiftKey,
    copying: event.ctrlKey || event.metaKey || event.altKey,
    erasing: event.button === 2,
  };
}
