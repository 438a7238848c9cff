import type { Score } from '../score/score';

/** One of several forms of the same piece, to be heard against each other. */
export interface Version {
  readonly id: string;
  readonly label: string;
  readonly score: Score;
}
