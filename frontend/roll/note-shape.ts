import type { Box } from './viewport';

const RADIUS = 2.5;
/** Corners of narrower boxes are not seen, and rectangles are drawn much faster. */
const ROUND_FROM = 8;

export function addBox(path: Path2D, { x, y, width, height }: Box): void {
  if (width < ROUND_FROM) {
    path.rect(x, y, width, height);
  } else {
    path.roundRect(x, y, width, height, RADIUS);
  }
}
