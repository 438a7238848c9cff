import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles';
import { SizeWatch } from '../controls/size-watch';
import { readPalette } from '../roll/palette';
import { ThemeWatch } from '../roll/theme-watch';
import { Bars } from '../score/bars';
import type { ChangeSide, NoteChange } from '../roll/scene';
import type { Score } from '../score/score';
import { ChangedNotes } from './changed-notes';
import type { Engraving, Place } from './engraving';
import { notationStyles } from './notation-styles';

/** So many bars are engraved at once: a long piece has several pages. */
const BARS_PER_PAGE = 48;
const NARROW = 600;
const ZOOM = { narrow: 0.62, wide: 0.8 };

/**
 * A score in notation. The engraver is loaded when there is first something to show, and draws a page when it is
 * looked at; the page that sounds is turned to while music plays.
 *
 * Fires `seek` (detail: ticks) when a bar is chosen.
 */
@customElement('refrain-notation')
export class RefrainNotation extends LitElement {
  static override styles = [controlStyles, notationStyles];

  @property({ attribute: false }) score: Score | undefined;
  /** The score as MusicXML; undefined while it is on its way. */
  @property({ attribute: false }) musicXml: string | undefined;
  /** What the refiner changed, and which side of it the score is; marked in colour. */
  @property({ attribute: false }) changes: readonly NoteChange[] = [];
  @property() side: ChangeSide | undefined;
  /** Where the playhead stands, in ticks. */
  @property({ type: Number }) position = 0;
  @property({ type: Boolean }) playing = false;

  @query('.paper') private paper!: HTMLElement;
  @state() private page = 0;
  @state() private problem = '';
  @state() private busy = false;
  /** Grows with every drawing, so that places are looked up anew. */
  @state() private drawings = 0;

  readonly #stillness = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #resizing = new SizeWatch(() => this.#draw());
  #engraving: Engraving | undefined;
  #bars: Bars | undefined;
  #width = 0;

  constructor() {
    super();
    new ThemeWatch(this, () => this.#draw(true));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizing.disconnect();
  }

  /** The drawing as it stands, to be saved; undefined before there is one. */
  get drawing(): SVGSVGElement | undefined {
    return this.paper.querySelector('svg') ?? undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('score')) {
      this.#bars = this.score && new Bars(this.score);
    }
    if (this.playing && changed.has('position')) {
      this.page = this.#pageOf(this.position);
    }
  }

  protected override render(): TemplateResult {
    const pages = Math.ceil((this.#bars?.all.length ?? 0) / BARS_PER_PAGE);
    return html`
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${this.busy ? html`<p role="status">Engraving the score</p>` : nothing}
      ${pages > 1 ? this.#pager(pages) : nothing}
      <div class="sheet" @click=${this.#choose}>
        ${this.drawings > 0 ? this.#playhead() : nothing}
        <div class="paper" role="img" aria-label=${this.#summary()}></div>
      </div>
    `;
  }

  protected override firstUpdated(): void {
    this.#resizing.observe(this);
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('musicXml') && this.musicXml) {
      void this.#engrave(this.musicXml);
    } else if (changed.has('page') || changed.has('changes') || changed.has('side')) {
      this.#draw(true);
    }
    const shown = changed.has('drawings') && this.drawings === 1;
    if (shown || (changed.has('position') && this.playing)) {
      this.#scrollToBar();
    }
  }

  async #engrave(musicXml: string): Promise<void> {
    this.busy = this.drawings === 0;
    try {
      const { Engraving: engraver } = await import('./engraving');
      this.#engraving ??= new engraver(this.paper);
      await this.#engraving.read(musicXml);
      this.problem = '';
      this.page = this.#pageOf(this.position);
      this.#draw(true);
    } catch (error) {
      this.problem = `The notation could not be drawn: ${(error as Error).message}`;
    } finally {
      this.busy = false;
    }
  }

  /** Draws the page if it can be seen, and anew only if there is reason to. */
  #draw(anew = false): void {
    const width = this.clientWidth;
    if (!this.#engraving || width === 0 || (!anew && width === this.#width)) {
      return;
    }
    this.#width = width;
    const first = this.page * BARS_PER_PAGE;
    const last = Math.min(first + BARS_PER_PAGE, this.#bars!.all.length) - 1;
    const changed = new ChangedNotes(this.changes, this.side);
    this.#engraving.draw(first, last, width < NARROW ? ZOOM.narrow : ZOOM.wide, getComputedStyle(this).color, {
      isMarked: (part, tick, pitch) => changed.has(part, tick, pitch),
      colour: readPalette(this).parts[0]!,
    });
    this.drawings++;
  }

  /** Scrolls within the notation alone: the page stays where it is. */
  #scrollToBar(): void {
    const bar = this.renderRoot.querySelector<HTMLElement>('.bar');
    if (bar && (bar.offsetTop < this.scrollTop || bar.offsetTop + bar.offsetHeight > this.scrollTop + this.clientHeight)) {
      this.scrollTo({ top: bar.offsetTop - 16, behavior: this.#stillness.matches ? 'instant' : 'smooth' });
    }
  }

  #pageOf(tick: number): number {
    return Math.floor((this.#bars?.indexAt(tick) ?? 0) / BARS_PER_PAGE);
  }

  #summary(): string {
    const title = this.score?.title || 'untitled';
    return `Notation: ${title}, ${this.#bars?.all.length ?? 0} bars. The notes in words are with the piano roll.`;
  }

  #pager(pages: number): TemplateResult {
    const turn = (by: number): void => void (this.page = Math.min(pages - 1, Math.max(0, this.page + by)));
    return html`<nav aria-label="Pages">
      <button type="button" ?disabled=${this.page === 0} @click=${() => turn(-1)}>Back</button>
      Page ${this.page + 1} of ${pages}
      <button type="button" ?disabled=${this.page === pages - 1} @click=${() => turn(1)}>On</button>
    </nav>`;
  }

  #playhead(): TemplateResult | typeof nothing {
    const bars = this.#bars!;
    const index = bars.indexAt(this.position);
    const place = this.#engraving?.barPlace(index);
    const x = this.#engraving?.tickPlace(index, bars.all[index]!, this.position);
    if (!place || x === undefined) {
      return nothing;
    }
    const { offsetLeft, offsetTop } = this.paper;
    const top = `top:${offsetTop + place.y}px;height:${place.height}px`;
    return html`
      <div class="bar" style="left:${offsetLeft + place.x}px;width:${place.width}px;${top}"></div>
      <div class="line" style="left:${offsetLeft + x}px;${top}"></div>
    `;
  }

  #choose(event: MouseEvent): void {
    const { left, top } = this.paper.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const index = this.#bars!.all.findIndex((_, bar) => contains(this.#engraving?.barPlace(bar), x, y));
    if (index >= 0) {
      this.dispatchEvent(new CustomEvent('seek', { detail: this.#bars!.all[index]!.start }));
    }
  }
}

function contains(place: Place | undefined, x: number, y: number): boolean {
  return place !== undefined && x >= place.x && x < place.x + place.width && y >= place.y && y < place.y + place.height;
}
