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

  meet({ t: _, ...participant }: ServerPresence): void {
    this.#all.set(participant.client, { ...this.#all.get(participant.client), ...participant });
  }

  leave(client: string): void {
    this.#all.delete(client);
  }
}
