import { PART_COLOURS, type Palette } from '../roll/palette';
import { Bars } from '../score/bars';
import { isBlackKey } from '../score/pitch';
import { type Score, TICKS_PER_QUARTER } from '../score/score';

const SVG = 'http://www.w3.org/2000/svg';
const PIXELS_PER_QUARTER = 48;
const ROW = 10;
const RULER = 24;
const ROOM = 2;
const FONT = 'system-ui, sans-serif';

/** Draws a whole score as a piano roll, with its bars and chords. */
export function drawRoll(score: Score, palette: Palette): SVGSVGElement {
  const bars = new Bars(score);
  const pitches = score.parts.flatMap((part) => part.notes.map(({ pitch }) => pitch));
  const lowest = Math.min(60, ...pitches) - ROOM;
  const highest = Math.max(67, ...pitches) + ROOM;
  const x = (tick: number): number => (tick * PIXELS_PER_QUARTER) / TICKS_PER_QUARTER;
  const y = (pitch: number): number => RULER + (highest - pitch) * ROW;
  const height = y(lowest) + ROW;
  const svg = element('svg', { width: x(bars.end), height }) as SVGSVGElement;
  for (let pitch = lowest; pitch <= highest; pitch++) {
    if (isBlackKey(pitch)) {
      svg.append(element('rect', { x: 0, y: y(pitch), width: x(bars.end), height: ROW, fill: palette.blackRow }));
    }
  }
  for (const bar of bars.all) {
    svg.append(element('rect', { x: x(bar.start), y: 0, width: 1, height, fill: palette.barLine }));
    svg.append(label(String(bar.number), x(bar.start) + 4, 10, palette.text));
  }
  score.chords.forEach(({ at, symbol }) => svg.append(label(symbol, x(at) + 4, 21, palette.faintText)));
  score.parts.forEach((part, index) => {
    const fill = palette.parts[index % PART_COLOURS]!;
    for (const { start, duration, pitch } of part.notes) {
      const width = Math.max(2, x(duration) - 1);
      svg.append(element('rect', { x: x(start), y: y(pitch) + 0.5, width, height: ROW - 1, rx: 2, fill }));
    }
  });
  return svg;
}

function label(text: string, x: number, y: number, fill: string): SVGElement {
  const label = element('text', { x, y, fill, 'font-size': 11, 'font-family': FONT });
  label.textContent = text;
  return label;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, String(value)));
  return made;
}
