import type { InstrumentId } from './instruments';

/** What the page tells the audio worklet. Channels are counted over all MIDI ports; times are seconds of music. */
export type WorkletCommand =
  | { readonly type: 'bank'; readonly id: InstrumentId; readonly bytes: ArrayBuffer }
  | { readonly type: 'song'; readonly midi: ArrayBuffer; readonly seconds: number; readonly looping: boolean }
  | { readonly type: 'seek'; readonly seconds: number }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'rate'; readonly factor: number }
  | { readonly type: 'program'; readonly channel: number; readonly program: number }
  /** At a time of the audio clock, or at once. */
  | {
      readonly type: 'strike' | 'release';
      readonly channel: number;
      readonly pitch: number;
      readonly velocity: number;
      readonly at?: number;
    }
  | { readonly type: 'level'; readonly channel: number; readonly muted: boolean; readonly gain: number }
  | { readonly type: 'close' };

/** What the worklet tells the page. */
export type WorkletReport =
  | { readonly type: 'ready' }
  /** Where the music stands at a time of the audio clock, after so many commands. */
  | {
      readonly type: 'place';
      readonly seconds: number;
      readonly at: number;
      readonly playing: boolean;
      readonly commands: number;
    }
  | { readonly type: 'ended' }
  | { readonly type: 'failed'; readonly message: string };
