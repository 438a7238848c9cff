import { readPalette } from '../roll/palette';
import type { Score } from '../score/score';
import { Picture } from './picture';
import { drawRoll } from './roll-drawing';

/** The width of a sheet of notation, in CSS pixels. */
const SHEET_WIDTH = 1_100;
const ZOOM = 0.9;
const INK = '#000000';
const PAPER = '#ffffff';

/** A whole score as a piano roll, in the colours of the page. */
export function rollPicture(score: Score): Picture {
  const palette = readPalette(document.body);
  return new Picture(drawRoll(score, palette), palette.paper);
}

/** A whole score in notation, black on white. */
export async function notationPicture(musicXml: string): Promise<Picture> {
  const { Engraving } = await import('../notation/engraving');
  const sheet = document.createElement('div');
  sheet.style.cssText = `position:absolute;left:-${2 * SHEET_WIDTH}px;width:${SHEET_WIDTH}px`;
  document.body.append(sheet);
  try {
    const engraving = new Engraving(sheet);
    await engraving.read(musicXml);
    engraving.draw(0, Number.MAX_SAFE_INTEGER - 1, ZOOM, INK);
    return new Picture(sheet.querySelector('svg')!, PAPER);
  } finally {
    sheet.remove();
  }
}
