import { OpenSheetMusicDisplay } from 'opensheetmusicdisplay';
import type { Bar } from '../score/bars';
import { TICKS_PER_QUARTER } from '../score/score';

/** OpenSheetMusicDisplay's units are tenths of the pixels that it draws at zoom 1. */
const PIXELS_PER_UNIT = 10;

const TICKS_PER_WHOLE = 4 * TICKS_PER_QUARTER;
/** OpenSheetMusicDisplay counts half tones from an octave above MIDI's lowest key. */
const HALF_TONES_TO_PITCH = 12;

/** Notes to be told from the others by their colour. */
export interface MarkedNotes {
  isMarked(part: number, tick: number, pitch: number): boolean;
  readonly colour: string;
}

const NO_MARKS: MarkedNotes = { isMarked: () => false, colour: '' };

/** Where something stands on the page, in CSS pixels from its top left. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** OpenSheetMusicDisplay behind the few calls that Refrain needs: engraves some bars, and says where they stand. */
export class Engraving {
  readonly #display: OpenSheetMusicDisplay;
  #first = 0;

  constructor(container: HTMLElement) {
    this.#display = new OpenSheetMusicDisplay(container, {
      backend: 'svg',
      autoResize: false,
      disableCursor: true,
      drawTitle: false,
      drawSubtitle: false,
      drawComposer: false,
      drawingParameters: 'compacttight',
      defaultFontFamily: 'Archivo Variable',
      spacingFactorSoftmax: 8,
    });
  }

  async read(musicXml: string): Promise<void> {
    await this.#display.load(musicXml);
  }

  /** Draws bars by their indexes, the last one included, in a colour; some notes in another. */
  draw(first: number, last: number, zoom: number, colour: string, marked = NO_MARKS): void {
    this.#first = first;
    this.#mark(marked);
    this.#display.setOptions({
      drawFromMeasureNumber: first + 1,
      drawUpToMeasureNumber: last + 1,
      defaultColorMusic: colour,
      defaultColorLabel: colour,
      defaultColorTitle: colour,
    });
    this.#display.EngravingRules.RenderFirstTempoExpression = first === 0;
    this.#display.Zoom = zoom;
    this.#display.render();
  }

  /** Gives heads of notes their colour; takes effect with the next drawing. */
  #mark({ isMarked, colour }: MarkedNotes): void {
    this.#display.Sheet.Instruments.forEach((instrument, part) => {
      for (const entry of instrument.Voices.flatMap((voice) => voice.VoiceEntries)) {
        const tick = Math.round(entry.Timestamp.RealValue * TICKS_PER_WHOLE);
        for (const note of entry.Notes) {
          const pitch = note.isRest() ? undefined : note.halfTone + HALF_TONES_TO_PITCH;
          note.NoteheadColor = pitch !== undefined && isMarked(part, tick, pitch) ? colour : '';
        }
      }
    });
  }

  /** Where a bar stands, from its top staff to its lowest; undefined if it is not drawn. */
  barPlace(index: number): Place | undefined {
    const staves = this.#display.GraphicSheet.MeasureList[index]?.filter((measure) => measure?.isVisible());
    const top = staves?.[0]?.PositionAndShape;
    const bottom = staves?.at(-1)?.PositionAndShape;
    if (!top || !bottom || index < this.#first) {
      return undefined;
    }
    const scale = PIXELS_PER_UNIT * this.#display.Zoom;
    const staffHeight = 4;
    return {
      x: top.AbsolutePosition.x * scale,
      y: (top.AbsolutePosition.y - 1) * scale,
      width: top.Size.width * scale,
      height: (bottom.AbsolutePosition.y - top.AbsolutePosition.y + staffHeight + 2) * scale,
    };
  }

  /** Where music stands at a tick of a bar, from the left in CSS pixels. */
  tickPlace(index: number, bar: Bar, tick: number): number | undefined {
    const place = this.barPlace(index);
    if (!place) {
      return undefined;
    }
    const columns = this.#columns(index, bar);
    columns.push({ tick: bar.end, x: place.x + place.width });
    const next = columns.findIndex((column) => column.tick > tick);
    const to = columns[Math.max(0, next)]!;
    const from = columns[next - 1] ?? { tick: bar.start, x: Math.min(to.x, place.x) };
    return from.x + ((to.x - from.x) * (tick - from.tick)) / Math.max(1, to.tick - from.tick);
  }

  /** The notes' columns of a bar, from left to right. */
  #columns(index: number, bar: Bar): { tick: number; x: number }[] {
    const scale = PIXELS_PER_UNIT * this.#display.Zoom;
    const places = new Map<number, number>();
    for (const measure of this.#display.GraphicSheet.MeasureList[index] ?? []) {
      for (const entry of measure?.staffEntries ?? []) {
        places.set(
          bar.start + entry.relInMeasureTimestamp.RealValue * TICKS_PER_WHOLE,
          entry.PositionAndShape.AbsolutePosition.x * scale,
        );
      }
    }
    return [...places].map(([tick, x]) => ({ tick, x })).sort((a, b) => a.tick - b.tick);
  }
}
