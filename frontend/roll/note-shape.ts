import type { Box } from './viewport';

const RADIUS = 2.5;
/** Corners and outlines of narrower boxes are not seen. */
const NARROW = 8;
/** More boxes than this in one path take longer than each as a plain rectangle, the more so if they overlap. */
const MANY = 800;

/** Boxes of notes, drawn together in one colour. */
export class NoteShapes {
  readonly #wide: Box[] = [];
  readonly #narrow: Box[] = [];

  add(box: Box): void {
    (box.width < NARROW ? this.#narrow : this.#wide).push(box);
  }

  fill(context: CanvasRenderingContext2D): void {
    this.#fillNarrow(context);
    if (this.#wide.length > MANY) {
      this.#wide.forEach(({ x, y, width, height }) => context.fillRect(x, y, width, height));
    } else {
      context.fill(this.#path());
    }
  }

  /** Narrow ones are filled with the outline's colour. */
  stroke(context: CanvasRenderingContext2D): void {
    context.fillStyle = context.strokeStyle;
    this.#fillNarrow(context);
    if (this.#wide.length > MANY) {
      this.#wide.forEach(({ x, y, width, height }) => {
        context.fillRect(x, y, width, 1.5);
        context.fillRect(x, y + height - 1.5, width, 1.5);
      });
    } else {
      context.stroke(this.#path());
    }
  }

  #fillNarrow(context: CanvasRenderingContext2D): void {
    for (const { x, y, width, height } of this.#narrow) {
      context.fillRect(Math.round(x), y, Math.round(width), height);
    }
  }

  #path(): Path2D {
    const path = new Path2D();
    this.#wide.forEach(({ x, y, width, height }) => path.roundRect(x, y, width, height, RADIUS));
    return path;
  }
}
