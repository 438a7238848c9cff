import type { Scene } from './scene';
import { KEYS_WIDTH, RULER_HEIGHT, type Viewport } from './viewport';

const KEY_HEIGHTS = { smallest: 7, largest: 18 };
const PIXELS_PER_TICK = { smallest: 0.01, largest: 1 };
const BARS_SEEN = { wide: 8, narrow: 3 };
const NARROW = 600;

/** Space behind the last bar, in pixels. */
export const MARGIN = 24;

/** Chooses the rows by the pitches there are, with room for some more on both sides. */
export function fitRows(viewport: Viewport, scene: Scene, room: number): void {
  const [lowest, highest] = scene.pitchRange;
  viewport.lowest = Math.max(0, lowest - room);
  viewport.highest = Math.min(127, highest + room);
  const rows = viewport.highest - viewport.lowest + 1;
  viewport.keyHeight = clamp(Math.floor((viewport.height - RULER_HEIGHT) / rows), KEY_HEIGHTS);
}

/** Chooses how wide a bar is, so that some bars are seen at once. */
export function fitBars(viewport: Viewport, scene: Scene): void {
  const { all, end } = scene.bars;
  const bars = Math.min(all.length, viewport.width < NARROW ? BARS_SEEN.narrow : BARS_SEEN.wide);
  const ticks = (end / all.length) * bars;
  viewport.pixelsPerTick = clamp((viewport.width - KEYS_WIDTH - MARGIN) / ticks, PIXELS_PER_TICK);
}

export function zoom(viewport: Viewport, factor: number): void {
  viewport.pixelsPerTick = clamp(viewport.pixelsPerTick * factor, PIXELS_PER_TICK);
}

function clamp(value: number, { smallest, largest }: { smallest: number; largest: number }): number {
  return Math.min(largest, Math.max(smallest, value));
}
