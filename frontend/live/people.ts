import type { Person, Presence, ServerPresence } from './messages';

/** Somebody else in the session, and what they are at. */
export interface Participant extends Person, Presence {}

/** Who else is here. */
export class People {
  readonly #all = new Map<string, Participant>();

  get all(): readonly Participant[] {
    return [...this.#all.values()];
  }

  reset(people: readonly Person[]): void {
    const known = new Map(this.#all);
    this.#all.clear();
    for (const person of people) {
      this.#all.set(key(person), { ...known.get(key(person)), ...person });
    }
  }

  /** Returns whether somebody came. */
  meet({ t: _, ...presence }: ServerPresence): boolean {
    const known = this.#all.get(key(presence));
    this.#all.set(key(presence), { ...known, ...presence });
    return !known;
  }

  leave(client: string): void {
    this.#all.delete(client);
  }
}

function key({ client, id }: Person): string {
  return client ?? id;
}
