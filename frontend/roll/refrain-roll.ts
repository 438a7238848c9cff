import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Region, Score } from '../score/score';
import { CanvasLayer } from './canvas-layer';
import { drawFrame } from './frame-layer';
import { drawGrid } from './grid-layer';
import { hitTest, type Hit } from './note-geometry';
import './note-list';
import { drawNotes } from './note-layer';
import { readPalette, type Palette } from './palette';
import { drawPlayhead } from './playhead-layer';
import { rollStyles } from './roll-styles';
import { type ChangeSide, type Drawing, type NoteChange, Scene } from './scene';
import { KEYS_WIDTH, RULER_HEIGHT, Viewport } from './viewport';

const EMPTY: Score = { title: '', tempi: [], keys: [], meters: [], chords: [], parts: [] };
const ROOM_AROUND_PITCHES = 3;
const KEY_HEIGHTS = { smallest: 7, largest: 18 };
const PIXELS_PER_TICK = { smallest: 0.01, largest: 1 };
const INITIAL_BARS = { wide: 8, narrow: 3 };
const NARROW = 600;
const ZOOM_STEP = 1.4;
/** The playhead is kept within this share of the width, counted from the left. */
const FOLLOWED = { from: 0.05, to: 0.85 };
/** A place that is shown is brought to the first share if it lies beyond the second. */
const REVEALED = { from: 0.2, to: 0.6 };

/**
 * A piano roll: a score's notes over its bars and beats, with a playhead.
 *
 * Fires `seek` (detail: ticks) when a place on the ruler is chosen.
 */
@customElement('refrain-roll')
export class RefrainRoll extends LitElement {
  static override styles = rollStyles;

  @property({ attribute: false }) score: Score = EMPTY;
  /** Up to here, in ticks, the notes are a person's. */
  @property({ type: Number }) seedEnd = 0;
  /** Notes from this tick on are drawn as still arriving. */
  @property({ type: Number }) ghostsFrom = Infinity;
  @property({ attribute: false }) changes: readonly NoteChange[] = [];
  @property() side: ChangeSide | undefined;
  @property({ attribute: false }) loop: Region | undefined;
  /** Where the playhead stands, in ticks. */
  @property({ type: Number }) position = 0;
  /** Whether the roll scrolls along with the playhead. */
  @property({ type: Boolean }) playing = false;

  @query('.scroller') private scroller!: HTMLElement;
  @query('.stack') private stack!: HTMLElement;

  readonly #grid = new CanvasLayer();
  readonly #notes = new CanvasLayer();
  readonly #frame = new CanvasLayer();
  readonly #playhead = new CanvasLayer();
  readonly #layers = [this.#grid, this.#notes, this.#frame, this.#playhead];
  readonly #viewport = new Viewport();
  readonly #resizing = new ResizeObserver(() => this.#resize());
  readonly #theming = new MutationObserver(() => this.#retheme());
  readonly #darkness = matchMedia('(prefers-color-scheme: dark)');
  readonly #stillness = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #onTheme = (): void => this.#retheme();
  #scene = new Scene(EMPTY);
  #palette: Palette | undefined;
  #frameRequest = 0;
  #zoomed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#darkness.addEventListener('change', this.#onTheme);
    this.#theming.observe(document.documentElement, { attributes: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#darkness.removeEventListener('change', this.#onTheme);
    this.#theming.disconnect();
    this.#resizing.disconnect();
    cancelAnimationFrame(this.#frameRequest);
    this.#frameRequest = 0;
  }

  /** The note under a point of the page, if any. */
  noteAt(clientX: number, clientY: number): Hit | undefined {
    const { left, top } = this.stack.getBoundingClientRect();
    return hitTest(clientX - left, clientY - top, this.#viewport, this.score.parts, this.#scene.indexes);
  }

  /** Makes a quarter note wider or narrower; what is in the middle stays there. */
  zoom(factor: number): void {
    const viewport = this.#viewport;
    const middle = (viewport.width + KEYS_WIDTH) / 2;
    const tick = viewport.tick(middle);
    viewport.pixelsPerTick = clamp(
      viewport.pixelsPerTick * factor,
      PIXELS_PER_TICK.smallest,
      PIXELS_PER_TICK.largest,
    );
    this.#zoomed = true;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.scroller.scrollLeft = tick * viewport.pixelsPerTick - (middle - KEYS_WIDTH);
      this.#redraw();
    });
  }

  /** Scrolls, if need be, so that a tick is seen with what follows it. */
  async reveal(tick: number): Promise<void> {
    await this.updateComplete;
    const { width, pixelsPerTick } = this.#viewport;
    const x = this.#viewport.x(tick);
    if (x > width * REVEALED.to || x < KEYS_WIDTH) {
      this.#scrollTo(tick * pixelsPerTick - width * REVEALED.from);
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('score')) {
      this.#scene = new Scene(this.score);
      this.#fit();
    }
  }

  protected override render() {
    const viewport = this.#viewport;
    const width = KEYS_WIDTH + this.#scene.bars.end * viewport.pixelsPerTick + 24;
    const height = RULER_HEIGHT + viewport.rowsHeight;
    return html`
      <div
        class="scroller"
        tabindex="0"
        role="group"
        aria-roledescription="piano roll"
        aria-label=${this.#summary()}
        @scroll=${this.#onScroll}
        @wheel=${this.#onWheel}
        @pointerdown=${this.#onPointerDown}
      >
        <div class="spacer" style="width:${width}px;height:${height}px"><div class="stack"></div></div>
      </div>
      <div class="zoom" role="group" aria-label="Zoom">
        <button type="button" aria-label="Zoom out" @click=${() => this.zoom(1 / ZOOM_STEP)}>−</button>
        <button type="button" aria-label="Zoom in" @click=${() => this.zoom(ZOOM_STEP)}>+</button>
      </div>
      <refrain-note-list .scene=${this.#scene}></refrain-note-list>
    `;
  }

  protected override firstUpdated(): void {
    this.stack.append(...this.#layers.map((layer) => layer.canvas));
    this.#resizing.observe(this.scroller);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.size === 1 && changed.has('position')) {
      this.#playhead.stale = true;
      this.#request();
    } else {
      this.#redraw();
    }
    if (changed.has('position') && this.playing) {
      this.#follow();
    }
  }

  #summary(): string {
    const { score, bars, indexes } = this.#scene;
    const notes = indexes.reduce((sum, index) => sum + index.notes.length, 0);
    const parts = score.parts.map((part) => part.name).join(', ');
    return notes === 0
      ? 'Piano roll, empty'
      : `Piano roll: ${score.title || 'untitled'}, ${bars.all.length} bars, ${notes} notes, parts: ${parts}`;
  }

  /** Chooses the rows by the pitches there are, and, until a person zooms, how many bars are seen. */
  #fit(): void {
    const viewport = this.#viewport;
    const [lowest, highest] = this.#scene.pitchRange;
    viewport.lowest = Math.max(0, lowest - ROOM_AROUND_PITCHES);
    viewport.highest = Math.min(127, highest + ROOM_AROUND_PITCHES);
    const rows = viewport.highest - viewport.lowest + 1;
    viewport.keyHeight = clamp(
      Math.floor((viewport.height - RULER_HEIGHT) / rows),
      KEY_HEIGHTS.smallest,
      KEY_HEIGHTS.largest,
    );
    if (!this.#zoomed && viewport.width > 0) {
      const { all, end } = this.#scene.bars;
      const bars = Math.min(all.length, viewport.width < NARROW ? INITIAL_BARS.narrow : INITIAL_BARS.wide);
      const ticks = (end / all.length) * bars;
      viewport.pixelsPerTick = clamp(
        (viewport.width - KEYS_WIDTH - 24) / ticks,
        PIXELS_PER_TICK.smallest,
        PIXELS_PER_TICK.largest,
      );
    }
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.scroller;
    this.#viewport.width = clientWidth;
    this.#viewport.height = clientHeight;
    this.#fit();
    this.#layers.forEach((layer) => layer.resize(clientWidth, clientHeight));
    this.requestUpdate();
  }

  #retheme(): void {
    this.#palette = undefined;
    this.#redraw();
  }

  #redraw(): void {
    this.#layers.forEach((layer) => (layer.stale = true));
    this.#request();
  }

  #request(): void {
    this.#frameRequest ||= requestAnimationFrame(() => {
      this.#frameRequest = 0;
      this.#draw();
    });
  }

  #draw(): void {
    this.#palette ??= readPalette(this);
    const drawing: Drawing = {
      scene: this.#scene,
      viewport: this.#viewport,
      palette: this.#palette,
      seedEnd: this.seedEnd,
      ghostsFrom: this.ghostsFrom,
      changes: this.changes,
      side: this.side,
      loop: this.loop,
      position: this.position,
    };
    this.#grid.refresh((context) => drawGrid(context, drawing));
    this.#notes.refresh((context) => drawNotes(context, drawing));
    this.#frame.refresh((context) => drawFrame(context, drawing));
    this.#playhead.refresh((context) => drawPlayhead(context, drawing));
  }

  #follow(): void {
    const { width } = this.#viewport;
    const x = this.#viewport.x(this.position);
    if (x > width * FOLLOWED.to || x < KEYS_WIDTH) {
      this.#scrollTo(this.position * this.#viewport.pixelsPerTick - width * FOLLOWED.from);
    }
  }

  #scrollTo(left: number): void {
    this.scroller.scrollTo({ left, behavior: this.#stillness.matches ? 'instant' : 'smooth' });
  }

  #onScroll(): void {
    this.#viewport.scrollX = this.scroller.scrollLeft;
    this.#viewport.scrollY = this.scroller.scrollTop;
    this.#redraw();
  }

  #onWheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.zoom(Math.exp(-event.deltaY / 200));
    }
  }

  #onPointerDown(event: PointerEvent): void {
    const { left, top } = this.stack.getBoundingClientRect();
    const x = event.clientX - left;
    if (event.clientY - top < RULER_HEIGHT && x >= KEYS_WIDTH) {
      this.dispatchEvent(new CustomEvent('seek', { detail: this.#viewport.tick(x) }));
    }
  }
}

function clamp(value: number, smallest: number, largest: number): number {
  return Math.min(largest, Math.max(smallest, value));
}
