import type { Camera } from './camera';
import { RULER_HEIGHT } from './viewport';

/** How near to an edge of the roll a dragging pointer scrolls it, and by how much a frame, in pixels. */
const REACH = 28;
const SPEED = 12;

/** Scrolls on while a pointer drags at the edge of what is seen. */
export class EdgeScroll {
  #frame = 0;

  constructor(
    readonly camera: Camera,
    /** Called after each scroll. */
    readonly scrolled: () => void,
  ) {}

  /** Takes where the pointer is. */
  at(x: number, y: number): void {
    this.stop();
    const { width, height, keysWidth } = this.camera.viewport;
    const right = direction(x, keysWidth, width);
    const down = y < RULER_HEIGHT ? 0 : direction(y, RULER_HEIGHT, height);
    if (right !== 0 || down !== 0) {
      this.#frame = requestAnimationFrame(() => {
        this.camera.scrollBy(right * SPEED, down * SPEED);
        this.scrolled();
        this.at(x, y);
      });
    }
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }
}

function direction(place: number, from: number, to: number): number {
  return place > to - REACH ? 1 : place < from + REACH / 4 ? -1 : 0;
}
