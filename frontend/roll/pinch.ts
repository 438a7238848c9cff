import type { Camera } from './camera';

interface Fingers {
  readonly x: number;
  readonly y: number;
  /** From one finger to the other. */
  readonly width: number;
  readonly height: number;
}

/** Fingers nearer to each other than this say nothing about a direction, in pixels. */
const NEAR = 40;

/** Two fingers: what is between them stays between them. */
export class Pinch {
  #last: Fingers;

  constructor(
    readonly camera: Camera,
    touches: TouchList,
  ) {
    this.#last = this.#read(touches);
  }

  move(touches: TouchList): void {
    const now = this.#read(touches);
    const last = this.#last;
    this.camera.scrollBy(last.x - now.x, last.y - now.y);
    if (last.width > NEAR && now.width > NEAR) {
      this.camera.zoom(now.width / last.width, now.x);
    }
    if (last.height > NEAR && now.height > NEAR) {
      this.camera.zoomRows(now.height / last.height, now.y);
    }
    this.#last = now;
  }

  #read([first, second]: TouchList): Fingers {
    const { left, top } = this.camera.scroller.getBoundingClientRect();
    return {
      x: (first!.clientX + second!.clientX) / 2 - left,
      y: (first!.clientY + second!.clientY) / 2 - top,
      width: Math.abs(first!.clientX - second!.clientX),
      height: Math.abs(first!.clientY - second!.clientY),
    };
  }
}
