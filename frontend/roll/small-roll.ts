import { svg, type TemplateResult } from 'lit';
import { PART_COLOURS } from './palette';
import { Bars } from '../score/bars';
import type { Region, Score } from '../score/score';

const WIDTH = 320;
const HEIGHT = 72;
const LEAST_ROWS = 16;
/** Drums stand below the pitches: this much of the height is theirs. */
const DRUMS = 0.18;

/** A stretch of a score in small, to be told from others at a glance. */
export function smallRoll(score: Score, { start, end }: Region): TemplateResult {
  const scale = WIDTH / Math.max(1, end - start);
  const parts = score.parts.map((part) => part.notes.filter((note) => note.start < end && note.start + note.duration > start));
  const pitched = parts.filter((_, index) => !score.parts[index]!.drums);
  const pitches = pitched.flatMap((notes) => notes.map(({ pitch }) => pitch));
  const lowest = Math.min(...pitches);
  const rows = Math.max(LEAST_ROWS, Math.max(...pitches) - lowest + 1);
  const height = pitched.length < parts.length ? HEIGHT * (1 - DRUMS) : HEIGHT;
  const row = height / rows;
  const lines = new Bars(score).all.filter((bar) => bar.start > start && bar.start < end);
  return svg`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    ${lines.map(
      (bar) => svg`<rect class="line" x=${(bar.start - start) * scale} y="0" width="1" height=${HEIGHT} />`,
    )}
    ${parts.map(
      (notes, index) => svg`<g fill="var(--refrain-part-${(index % PART_COLOURS) + 1})">
        ${notes.map((note) => {
          const drums = score.parts[index]!.drums;
          return svg`<rect
            x=${Math.max(0, note.start - start) * scale}
            y=${drums ? HEIGHT - 4 - ((note.pitch % 3) * (HEIGHT - height - 6)) / 2 : height - (note.pitch - lowest + 1) * row}
            width=${drums ? 2 : Math.max(1.5, note.duration * scale - 1)}
            height=${drums ? 3 : Math.max(2, row - 0.5)}
          />`;
        })}
      </g>`,
    )}
  </svg>`;
}
