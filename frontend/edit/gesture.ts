import type { Region } from '../score/score';

/** A place on the roll that a pointer is at. */
export interface Point {
  readonly tick: number;
  readonly pitch: number;
}

/** What a gesture shows before it is done. */
export interface Preview {
  /** Selected notes are drawn this much elsewhere. */
  readonly moved?: { readonly ticks: number; readonly semitones: number };
  /** Selected notes are drawn this much longer. */
  readonly lengthened?: number;
  /** A note that is being drawn. */
  readonly drawn?: { readonly start: number; readonly duration: number; readonly pitch: number };
  /** A rectangle that is being spanned. */
  readonly marquee?: Region & { readonly lowest: number; readonly highest: number };
}

/** One thing that a pointer does from its press to its release. Nothing is changed before {@link finish}. */
export interface Gesture {
  /** Follows the pointer, and says what to show meanwhile. */
  follow(point: Point): Preview;
  finish(point: Point): void;
}

