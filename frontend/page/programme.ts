/** A piece in a list. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly by: string;
}

/** The pieces of the list in which somebody pressed play, in its order, wherever they go from there. */
export class Programme {
  #items: Item[] = [];
  #at = 0;

  get current(): Item | undefined {
    return this.#items[this.#at];
  }

  get hasPrevious(): boolean {
    return this.#at > 0;
  }

  get hasNext(): boolean {
    return this.#at + 1 < this.#items.length;
  }

  /** Begins with a card of the page. */
  begin(card: HTMLElement): void {
    const cards = [...card.ownerDocument.querySelectorAll<HTMLElement>('[data-piece]')];
    this.set(
      cards.map(({ dataset }) => ({ id: dataset['piece']!, title: dataset['title']!, by: dataset['by']! })),
      cards.indexOf(card),
    );
  }

  set(items: readonly Item[], at: number): void {
    this.#items = [...items];
    this.#at = at;
  }

  /** Goes on, or back, as far as there is something. */
  step(by: 1 | -1): void {
    this.#at = Math.max(0, Math.min(this.#at + by, this.#items.length - 1));
  }
}

/** Shows on the page's cards which of them plays. */
export function markCards(playing: Item | undefined): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-piece] button.play')) {
    const card = button.closest<HTMLElement>('[data-piece]')!;
    const here = playing !== undefined && card.dataset['piece'] === playing.id;
    button.hidden = false;
    button.ariaPressed = String(here);
    card.classList.toggle('playing', here);
  }
}
