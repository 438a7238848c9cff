import type { Score } from '../score/score';
import type { Role } from './messages';

/** A session as the server wrote it into the page, to begin with before there is a connection. */
export interface Beginning {
  readonly role: Role;
  /** The latest change that is in the score. */
  readonly seq: number;
  readonly score: Score;
}

/** Takes what the server wrote into an element, if it did. */
export function takeBeginning(element: Element): Beginning | undefined {
  const written = element.querySelector(':scope > script[type="application/json"]');
  written?.remove();
  return written ? (JSON.parse(written.textContent) as Beginning) : undefined;
}
