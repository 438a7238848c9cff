import type { Region } from '../score/score';
import type { NotePlace } from '../roll/scene';

/** A place on the roll that a pointer is at. */
export interface Point {
  readonly tick: number;
  readonly pitch: number;
  /** Loudness, in the lane where it is drawn: from 0 to 127. */
  readonly velocity?: number;
}

/** What a gesture shows before it is done. */
export interface Preview {
  /** Notes as they will be. */
  readonly notes?: readonly NotePlace[];
  /** Whether the selected notes are drawn as if they were gone. */
  readonly replaces?: boolean;
  /** A rectangle that is being spanned. */
  readonly marquee?: Region & { readonly lowest: number; readonly highest: number };
  /** A stretch of the ruler. */
  readonly region?: Region;
  /** Loudness by id of note. */
  readonly velocities?: ReadonlyMap<string, number>;
}

/** One thing that a pointer does from its press to its release. Nothing is changed before {@link finish}. */
export interface Gesture {
  /** Follows the pointer, and says what to show meanwhile. */
  follow(point: Point): Preview;
  finish(point: Point): void;
}
