import type { Note, Region } from '../score/score';

/** A note as it was played, not yet in a score. */
export type PlayedNote = Omit<Note, 'id'>;

const SHORTEST = 30;

interface Held {
  readonly start: number;
  readonly velocity: number;
}

/** What somebody plays while it is recorded. Times are ticks of the score. */
export class Take {
  readonly #held = new Map<number, Held>();
  readonly #notes: PlayedNote[] = [];

  /** @param loop what is played over and over meanwhile; a note held over its end ends there */
  constructor(readonly loop?: Region | undefined) {}

  get notes(): readonly PlayedNote[] {
    return this.#notes;
  }

  /** All notes up to now, those that are held included. */
  sofar(tick: number): PlayedNote[] {
    const held = [...this.#held].map(([pitch, { start, velocity }]) => ({
      start,
      duration: Math.max(SHORTEST, Math.round(tick - start)),
      pitch,
      velocity,
    }));
    return [...this.#notes, ...held];
  }

  begin(pitch: number, velocity: number, tick: number): void {
    this.end(pitch, tick);
    this.#held.set(pitch, { start: Math.round(tick), velocity });
  }

  end(pitch: number, tick: number): void {
    const held = this.#held.get(pitch);
    if (held) {
      this.#held.delete(pitch);
      const { start, velocity } = held;
      const end = tick < start ? (this.loop?.end ?? start) : tick;
      this.#notes.push({ start, duration: Math.max(SHORTEST, Math.round(end - start)), pitch, velocity });
    }
  }

  /** Forgets a note that is held. */
  drop(pitch: number): void {
    this.#held.delete(pitch);
  }

  /** Ends all notes that are still held. */
  finish(tick: number): readonly PlayedNote[] {
    [...this.#held.keys()].forEach((pitch) => this.end(pitch, tick));
    return this.#notes;
  }
}
