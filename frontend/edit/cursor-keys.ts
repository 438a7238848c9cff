import type { Rows } from '../roll/rows';
import { Bars } from '../score/bars';
import type { Cursor } from './cursor';
import type { Editor } from './editor';

const OCTAVE = 12;

/** Where the keys of the cursor take it; undefined for other keys. */
export function moveCursor(
  { score, snap }: Editor,
  cursor: Cursor,
  rows: Rows,
  event: KeyboardEvent,
): Cursor | undefined {
  const bars = new Bars(score, 1);
  const rowsAtOnce = event.shiftKey ? OCTAVE : 1;
  switch (event.key) {
    case 'ArrowUp':
      return { ...cursor, pitch: pitchBeside(rows, cursor.pitch, -rowsAtOnce) };
    case 'ArrowDown':
      return { ...cursor, pitch: pitchBeside(rows, cursor.pitch, rowsAtOnce) };
    case 'ArrowLeft':
      return { ...cursor, tick: Math.max(0, cursor.tick - snap.step) };
    case 'ArrowRight':
      return { ...cursor, tick: cursor.tick + snap.step };
    case 'PageUp':
      return { ...cursor, tick: bars.at(Math.max(0, bars.at(cursor.tick).start - 1)).start };
    case 'PageDown':
      return { ...cursor, tick: bars.at(cursor.tick).end };
    case 'Home':
      return { ...cursor, tick: 0 };
    case 'End':
      return { ...cursor, tick: bars.all.at(-1)!.start };
    default:
      return undefined;
  }
}

function pitchBeside(rows: Rows, pitch: number, difference: number): number {
  const row = rows.row(pitch) ?? 0;
  return rows.pitch(Math.min(rows.count - 1, Math.max(0, row + difference)));
}
