import type { Part, Score } from '../score/score';
import type { ChannelLevel } from './synthesizer';

const USUAL_VOLUME = 100;

/** What a listener set for one part; the score itself stays as it is. */
export interface PartMix {
  readonly muted: boolean;
  readonly solo: boolean;
  /** 0 to 127, 100 being the usual level. */
  readonly volume: number;
}

/** The listener's mixing desk: one strip for each part, kept by the part's id. */
export class Mix {
  readonly #strips = new Map<string, Partial<PartMix>>();

  of(part: Part): PartMix {
    const { muted = false, volume = USUAL_VOLUME } = part;
    return { muted, solo: false, volume, ...this.#strips.get(part.id) };
  }

  set(part: Part, change: Partial<PartMix>): void {
    this.#strips.set(part.id, { ...this.#strips.get(part.id), ...change });
  }

  /** Leaves a part's loudness to the score again. */
  forgetVolume(part: Part): void {
    const { volume: _, ...strip } = this.#strips.get(part.id) ?? {};
    this.#strips.set(part.id, strip);
  }

  /** How loud each part is to be, the solo switches of all parts considered. */
  levels(score: Score): Map<string, ChannelLevel> {
    const anySolo = score.parts.some((part) => this.of(part).solo);
    return new Map(
      score.parts.map((part) => {
        const { muted, solo, volume } = this.of(part);
        return [part.id, { muted: anySolo ? !solo : muted, gain: volume / USUAL_VOLUME }];
      }),
    );
  }
}
