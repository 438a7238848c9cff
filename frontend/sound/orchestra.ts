import { type InstrumentId, loadInstrument } from './instruments';
import type { Synthesizer } from './synthesizer';

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
      loadInstrument(id).full.catch(() => undefined);
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
    const { full, small } = loadInstrument(id);
    const first = await Promise.any([full, small]).catch(() => full);
    synthesizer.addInstrument(id, first);
    void full
      .then((bank) => {
        if (bank !== first && this.#synthesizer === synthesizer) {
          synthesizer.addInstrument(id, bank);
        }
      })
      .catch(() => undefined);
  }
}
