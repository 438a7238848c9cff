import type { RemovedNote } from '../roll/scene';
import type { Score } from '../score/score';
import type { Playback } from '../sound/playback';
import { ProposedNotes } from './proposed-notes';

/** What a piece would lose to a proposal. */
export interface Loss {
  readonly removed: readonly RemovedNote[];
  /** Whether all of it would go. */
  readonly replaces: boolean;
}

const NOTHING: Loss = { removed: [], replaces: false };

/** A proposal that is seen over the piece, and on demand heard in its place. */
export class ProposalHearing {
  #proposal: Score | undefined;
  #loss: Loss = NOTHING;
  #heard = false;
  readonly #notes = new ProposedNotes();

  constructor(readonly playback: Playback) {}

  get proposal(): Score | undefined {
    return this.#proposal;
  }

  /** What is proposed beside the piece. */
  notesBeside(piece: Score): Score | undefined {
    return this.#notes.of(this.#proposal, piece);
  }

  /** What plays: the proposal or the piece. */
  heard(piece: Score): Score {
    return (this.#heard && this.#proposal) || piece;
  }

  /** What would go if it were taken. */
  get loss(): Loss {
    return this.#loss;
  }

  show(proposal: Score, loss: Loss): void {
    this.#proposal = proposal;
    this.#loss = loss;
    if (this.#heard) {
      void this.playback.load(proposal);
    }
  }

  async clear(piece: Score): Promise<void> {
    this.#proposal = undefined;
    this.#loss = NOTHING;
    await this.hear(false, piece);
  }

  /** Plays what is proposed in place of the piece, or the piece again; playing goes on at the same place. */
  async hear(proposed: boolean, piece: Score): Promise<void> {
    this.#heard = proposed && this.#proposal !== undefined;
    await this.playback.load(this.heard(piece));
  }

  /** Plays the piece's new notes, unless the proposal is heard. */
  pieceChanged(piece: Score): void {
    if (!this.#heard) {
      void this.playback.load(piece).catch(() => undefined);
    }
  }
}
