import { instruments } from 'virtual:instruments';
import type { Part, Score } from '../score/score';

/** What a sound bank file plays: `drums`, or a General MIDI program as `program-0` to `program-127`. */
export type InstrumentId = string;

/** A sound bank on its way: a small one to begin with, then all of it. */
export interface Instrument {
  readonly small: Promise<ArrayBuffer>;
  readonly full: Promise<ArrayBuffer>;
}

const loaded = new Map<InstrumentId, Instrument>();

export function instrumentOf(part: Pick<Part, 'program' | 'drums'>): InstrumentId {
  return part.drums ? 'drums' : programId(part.program);
}

export function programId(program: number): InstrumentId {
  return `program-${program}`;
}

/** Those that a score needs to be heard. */
export function instrumentsOf(score: Score): InstrumentId[] {
  return score.parts.filter(({ notes }) => notes.length > 0).map(instrumentOf);
}

/** Begins to load an instrument, at most once in the page's life unless it fails. */
export function loadInstrument(id: InstrumentId): Instrument {
  let instrument = loaded.get(id);
  if (!instrument) {
    const small = fetchFile(id, 'small');
    // The line is the small file's first.
    const full = small.then(
      () => fetchFile(id, 'full'),
      () => fetchFile(id, 'full'),
    );
    full.catch(() => loaded.delete(id));
    instrument = { small, full };
    loaded.set(id, instrument);
  }
  return instrument;
}

/** Loads instruments in parallel, all of each. */
export async function loadInstruments(ids: Iterable<InstrumentId>): Promise<Map<InstrumentId, ArrayBuffer>> {
  const needed = [...new Set(ids)];
  const banks = await Promise.all(needed.map((id) => loadInstrument(id).full));
  return new Map(needed.map((id, index) => [id, banks[index]!]));
}

async function fetchFile(id: InstrumentId, size: keyof Instrument): Promise<ArrayBuffer> {
  const url = instruments[id]?.[size];
  if (!url) {
    throw new Error(`There is no instrument "${id}".`);
  }
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`The instrument "${id}" could not be loaded (status ${response.status}).`);
  }
  return response.arrayBuffer();
}
