import type { Part, Score } from '../score/score';
import { assignChannels } from './channels';
import { instrumentOf } from './instruments';
import type { Orchestra } from './orchestra';
import type { Synthesizer } from './synthesizer';

/** How long a note is heard that was drawn or moved, in milliseconds. */
const AUDITION = 250;

/** Notes that are played by hand, apart from what the sequencer plays. */
export class LiveNotes {
  #last: (() => void) | undefined;

  constructor(readonly orchestra: Orchestra) {}

  /** Lets a note be heard for a moment, instead of the one before. */
  audition(score: Score, part: Part, pitch: number, velocity: number): void {
    this.#last?.();
    const end = this.strike(score, part, pitch, velocity);
    const timer = setTimeout(end, AUDITION);
    this.#last = () => {
      clearTimeout(timer);
      end();
    };
  }

  /** Begins a note, and returns what ends it. */
  strike(score: Score, part: Part, pitch: number, velocity: number): () => void {
    const channel = assignChannels(score).get(part.id);
    if (!channel) {
      return () => undefined;
    }
    const ready = this.#ready(part);
    let over = false;
    void ready.then((synthesizer) => {
      if (!over) {
        synthesizer.strike(channel, part.drums ? undefined : part.program, pitch, velocity);
      }
    });
    return () => {
      over = true;
      void ready.then((synthesizer) => synthesizer.release(channel, pitch));
    };
  }

  async #ready(part: Part): Promise<Synthesizer> {
    const synthesizer = await this.orchestra.call([instrumentOf(part)]);
    await synthesizer.resume();
    return synthesizer;
  }
}
