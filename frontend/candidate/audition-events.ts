import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Audition, RefrainCandidate } from './refrain-candidate';

/** Who shows and plays candidates in place of the piece. */
export interface AuditionHost {
  hear(audition: Audition): void;
  endAudition(): void;
  goTo(tick: number): void;
}

/** Brings what candidates on the page ask for to who plays them. */
export class AuditionEvents implements ReactiveController {
  readonly #listeners: Readonly<Record<string, (event: Event) => void>>;

  constructor(host: ReactiveControllerHost & AuditionHost) {
    this.#listeners = {
      audition: (event) => host.hear((event as CustomEvent<Audition>).detail),
      'audition-end': () => host.endAudition(),
      'audition-place': (event) => host.goTo((event as CustomEvent<number>).detail),
    };
    host.addController(this);
  }

  hostConnected(): void {
    Object.entries(this.#listeners).forEach(([type, listener]) => document.addEventListener(type, listener));
  }

  hostDisconnected(): void {
    Object.entries(this.#listeners).forEach(([type, listener]) => document.removeEventListener(type, listener));
  }
}

/** The candidate that is seen and heard. */
export function heardCandidate(): RefrainCandidate | undefined {
  return candidates().find((candidate) => candidate.heard);
}

/** Whether a candidate became the piece by itself. */
export function isOneKept(): boolean {
  return candidates().some((candidate) => candidate.kept);
}

/** Says to all candidates which of them is heard, if any. */
export function markHeard(id: string | undefined): void {
  candidates().forEach((candidate) => (candidate.heard = candidate.candidate === id));
}

function candidates(): RefrainCandidate[] {
  return [...document.querySelectorAll<RefrainCandidate>('refrain-candidate')];
}
