import { type InstrumentId, loadInstrument, loadSoonest } from './instruments';
import type { Synthesizer } from './synthesizer';

/** Milliseconds by which the whole of an instrument comes later than what is heard first, which needs line and machine. */
const LATER = 1_000;

/**
 * A synthesizer with the instruments that are called for, opened when sound is first needed. A small sound bank of
 * an instrument plays until all of it has come.
 */
export class Orchestra {
  readonly #open: () => Promise<Synthesizer>;
  readonly #seats = new Map<InstrumentId, Promise<void>>();
  #opening: Promise<Synthesizer> | undefined;
  #synthesizer: Synthesizer | undefined;

  constructor(open: () => Promise<Synthesizer>) {
    this.#open = open;
  }

  /** Whether a synthesizer is there or on its way. */
  get isCalled(): boolean {
    return this.#opening !== undefined;
  }

  /** Undefined until it was opened. */
  get synthesizer(): Synthesizer | undefined {
    return this.#synthesizer;
  }

  /** Begins to load instruments, without a synthesizer to play them. */
  announce(instruments: Iterable<InstrumentId>): void {
    for (const id of instruments) {
      loadInstrument(id, 'small').catch(() => undefined);
    }
  }

  /** Resolves when the instruments can be heard. */
  async call(instruments: Iterable<InstrumentId>): Promise<Synthesizer> {
    const needed = [...new Set(instruments)];
    this.announce(needed);
    const synthesizer = await this.#opened();
    await Promise.all(needed.map((id) => this.#seated(synthesizer, id)));
    return synthesizer;
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    this.#synthesizer = undefined;
    this.#seats.clear();
    await (await opening)?.close();
  }

  async #opened(): Promise<Synthesizer> {
    this.#opening ??= this.#open().then((synthesizer) => (this.#synthesizer = synthesizer));
    this.#opening.catch(() => (this.#opening = undefined));
    return this.#opening;
  }

  #seated(synthesizer: Synthesizer, id: InstrumentId): Promise<void> {
    let seat = this.#seats.get(id);
    if (!seat) {
      seat = this.#seat(synthesizer, id);
      seat.catch(() => this.#seats.delete(id));
      this.#seats.set(id, seat);
    }
    return seat;
  }

  async #seat(synthesizer: Synthesizer, id: InstrumentId): Promise<void> {
    const first = await loadSoonest(id);
    synthesizer.addInstrument(id, first);
    setTimeout(() => void this.#complete(synthesizer, id, first), LATER);
  }

  async #complete(synthesizer: Synthesizer, id: InstrumentId, first: ArrayBuffer): Promise<void> {
    if (this.#synthesizer !== synthesizer) {
      return;
    }
    const bank = await loadInstrument(id, 'full').catch(() => first);
    if (bank !== first && this.#synthesizer === synthesizer) {
      synthesizer.addInstrument(id, bank);
    }
  }
}
