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
    people.forEach((person) => this.#all.set(person.client, { ...known.get(person.client), ...person }));
  }

  meet({ t: _, who, gone, ...presence }: ServerPresence): void {
    if (gone) {
      this.#all.delete(who.client);
    } else {
      this.#all.set(who.client, { ...this.#all.get(who.client), ...who, ...presence });
    }
  }
}
