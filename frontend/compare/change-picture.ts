import { svg, type TemplateResult } from 'lit';
import type { Bars } from '../score/bars';
import type { NotePlace } from '../roll/scene';
import { PART_COLOURS } from '../roll/palette';
import type { Part } from '../score/score';
import { type Offer, startOf } from './refinement';

const WIDTH = 132;
const HEIGHT = 44;
const ROOM = 2;

/**
 * The bar of a part's first change in small: where notes were, dashed, and where they go, full, among the part's
 * other notes.
 */
export function changePicture(offer: Offer, part: Part, bars: Bars): TemplateResult {
  const { part: index } = offer[0]!;
  const bar = bars.at(startOf(offer[0]!));
  const changes = offer.filter((change) => change.part === index && bars.at(startOf(change)).start === bar.start);
  const froms = changes.flatMap(({ from }) => from ?? []);
  const tos = changes.flatMap(({ to }) => to ?? []);
  const places: NotePlace[] = part.notes.filter(({ start, duration }) => start < bar.end && start + duration > bar.start);
  const pitches = [...places, ...froms, ...tos].map(({ pitch }) => pitch);
  const lowest = Math.min(...pitches) - ROOM;
  const rows = Math.max(...pitches) + ROOM - lowest + 1;
  const box = ({ start, duration, pitch }: NotePlace) => {
    const scale = WIDTH / (bar.end - bar.start);
    const x = Math.max(0, (start - bar.start) * scale);
    const height = Math.max(3, HEIGHT / rows);
    const y = HEIGHT - ((pitch - lowest + 1) * HEIGHT) / rows;
    return { x, y, width: Math.max(2, Math.min(WIDTH - x, duration * scale - 1)), height };
  };
  const isFrom = (note: NotePlace) => froms.some(({ start, pitch }) => note.start === start && note.pitch === pitch);
  const colour = `--part: var(--refrain-part-${(index % PART_COLOURS) + 1})`;
  return svg`<svg class="picture" viewBox="0 0 ${WIDTH} ${HEIGHT}" width=${WIDTH} height=${HEIGHT} style=${colour} aria-hidden="true">
    ${places.filter((note) => !isFrom(note)).map((note) => rectangle('other', box(note)))}
    ${froms.map((note) => rectangle('from', box(note)))} ${tos.map((note) => rectangle('to', box(note)))}
  </svg>`;
}

function rectangle(kind: string, box: { x: number; y: number; width: number; height: number }): TemplateResult {
  return svg`<rect class=${kind} x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx="1.5" />`;
}
