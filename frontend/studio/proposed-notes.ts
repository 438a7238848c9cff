import type { Note, Score } from '../score/score';

/** The notes of a proposal that a score does not have already: only what is new is drawn over it. */
export class ProposedNotes {
  #proposal: Score | undefined;
  #score: Score | undefined;
  #notes: Score | undefined;

  /** Answers the same object as long as both scores are the same. */
  of(proposal: Score | undefined, score: Score): Score | undefined {
    if (proposal !== this.#proposal || score !== this.#score) {
      this.#proposal = proposal;
      this.#score = score;
      this.#notes = proposal && without(proposal, score);
    }
    return this.#notes;
  }
}

function without(proposal: Score, score: Score): Score {
  const parts = proposal.parts.map((part) => {
    const own = score.parts.find(({ id }) => id === part.id);
    const known = new Set(own?.notes.map(key));
    return { ...part, id: own?.id ?? part.id, notes: part.notes.filter((note) => !known.has(key(note))) };
  });
  return { ...proposal, parts };
}

function key({ start, duration, pitch }: Note): string {
  return `${start} ${duration} ${pitch}`;
}
