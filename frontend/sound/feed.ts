import type { Arrangement } from './arrangement';
import { assignChannels } from './channels';
import type { Mix } from './mix';
import type { Orchestra } from './orchestra';

/** Edits that come faster than this are heard together, in milliseconds: each of them restarts what rings. */
const EDIT_PAUSE = 120;

/** Gives an orchestra its music, if it has a synthesizer already. */
export class Feed {
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #last: Arrangement | undefined;

  constructor(
    readonly orchestra: Orchestra,
    readonly mix: Mix,
  ) {}

  /** Puts music in, standing at a tick. */
  now(music: Arrangement, position: number): void {
    clearTimeout(this.#waiting);
    const { loop, tempo } = music;
    this.#last = this.orchestra.synthesizer && music;
    this.orchestra.synthesizer?.load(music.toMidi(), tempo.seconds(position), loop !== undefined);
    this.level(music);
  }

  /** Puts music in unless it is there already. */
  ready(music: Arrangement, position: number): void {
    if (music !== this.#last) {
      this.now(music, position);
    }
  }

  /** Calls back when a burst of edits is over. */
  afterEdits(then: () => void): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(then, EDIT_PAUSE);
  }

  /** Sets how loud each part is. */
  level({ score }: Arrangement): void {
    const levels = this.mix.levels(score);
    for (const [part, channel] of assignChannels(score)) {
      this.orchestra.synthesizer?.level(channel, levels.get(part) ?? { muted: false, gain: 1 });
    }
  }

  stop(): void {
    clearTimeout(this.#waiting);
    this.#last = undefined;
  }
}
