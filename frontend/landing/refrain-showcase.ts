import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';

/** As much of a piece in the gallery as its picture needs. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly composers: readonly string[];
}

const SHOWN = 4;

/** Some pieces of the gallery, featured ones first; nothing while there is none. */
@customElement('refrain-showcase')
export class RefrainShowcase extends LitElement {
  @state() private entries: readonly Entry[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#fetch();
  }

  /** The page's own styles are for what is in it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.entries.length === 0) {
      return nothing;
    }
    return html`<section class="showcase">
      <h2>From the gallery</h2>
      <ul>
        ${this.entries.map(
          ({ id, title, composers }) =>
            html`<li>
              <a href="/p/${id}" router-ignore>
                <img src="/p/${id}/roll.svg" alt="" loading="lazy" width="1200" height="630" />
                <span class="card-title"><bdi>${title}</bdi></span>
                <span><bdi>${composers.join(', ')}</bdi></span>
              </a>
            </li>`,
        )}
      </ul>
      <p><a href="/gallery" router-ignore>All pieces</a></p>
    </section>`;
  }

  async #fetch(): Promise<void> {
    for (const sort of ['featured', 'loved']) {
      const response = await fetch(`/api/v1/gallery?sort=${sort}&size=${SHOWN}`);
      if (response.ok) {
        const { pieces } = (await response.json()) as { pieces: readonly Entry[] };
        if (pieces.length > 0) {
          this.entries = pieces;
          return;
        }
      }
    }
  }
}
