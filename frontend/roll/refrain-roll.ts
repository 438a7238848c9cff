import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Tool } from '../edit/begin-gesture';
import { Editing, type Surface } from '../edit/editing';
import type { Editor } from '../edit/editor';
import { type Region, type Score, TICKS_PER_QUARTER } from '../score/score';
import { fitBars, fitRows, MARGIN, zoom } from './fit';
import './note-list';
import { readPalette, type Palette } from './palette';
import { Painter } from './painter';
import { rollStyles } from './roll-styles';
import { type ChangeSide, type Drawing, type NoteChange, Scene } from './scene';
import { ThemeWatch } from './theme-watch';
import { KEYS_WIDTH, RULER_HEIGHT, Viewport } from './viewport';

const EMPTY: Score = { title: '', tempi: [], keys: [], meters: [], chords: [], parts: [] };
const ROOM_AROUND_PITCHES = 3;
const ROOM_TO_EDIT = { pitches: 7, ticks: 4 * TICKS_PER_QUARTER };
const ZOOM_STEP = 1.4;
/** The playhead is kept within this share of the width, counted from the left. */
const FOLLOWED = { from: 0.05, to: 0.85 };
/** A place that is shown is brought to the first share if it lies beyond the second. */
const REVEALED = { from: 0.2, to: 0.6 };

/** Said to those who work by keys. */
const KEYS =
  'Arrow keys move the cursor, Enter adds or selects a note, Alt with arrow keys moves it, brackets change its length, ' +
  'Delete removes it, Control Z undoes, Escape clears the selection.';

/**
 * A piano roll: a score's notes over its bars and beats, with a playhead. With an editor its notes can be
 * changed by pointer and by keys.
 *
 * Fires `seek` (detail: ticks) when a place on the ruler is chosen.
 */
@customElement('refrain-roll')
export class RefrainRoll extends LitElement implements Surface {
  static override styles = rollStyles;

  @property({ attribute: false }) score: Score = EMPTY;
  /** Up to here, in ticks, the notes are a person's. */
  @property({ type: Number }) seedEnd = 0;
  /** Notes from this tick on are drawn as still arriving. */
  @property({ type: Number }) ghostsFrom = Infinity;
  @property({ attribute: false }) changes: readonly NoteChange[] = [];
  @property() side: ChangeSide | undefined;
  @property({ attribute: false }) loop: Region | undefined;
  /** Changes the score; without one the roll is for looking at. */
  @property({ attribute: false }) editor: Editor | undefined;
  @property() tool: Tool = 'select';
  /** Where the playhead stands, in ticks. */
  @property({ type: Number }) position = 0;
  /** Whether the roll scrolls along with the playhead. */
  @property({ type: Boolean }) playing = false;

  @state() private announcement = '';

  @query('.scroller') private scroller!: HTMLElement;
  @query('.stack') private stack!: HTMLElement;

  readonly #painter = new Painter();
  readonly viewport = new Viewport();
  readonly #resizing = new ResizeObserver(() => this.#resize());
  readonly #stillness = matchMedia('(prefers-reduced-motion: reduce)');
  scene = new Scene(EMPTY);
  #editing: Editing | undefined;
  #palette: Palette | undefined;
  #frameRequest = 0;
  #zoomed = false;

  constructor() {
    super();
    new ThemeWatch(this, () => {
      this.#palette = undefined;
      this.#redraw();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.#resizing.observe(this.scroller);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizing.disconnect();
    cancelAnimationFrame(this.#frameRequest);
    this.#frameRequest = 0;
  }

  /** Makes a quarter note wider or narrower; what is in the middle stays there. */
  zoom(factor: number): void {
    const viewport = this.viewport;
    const middle = (viewport.width + KEYS_WIDTH) / 2;
    const tick = viewport.tick(middle);
    zoom(viewport, factor);
    this.#zoomed = true;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.scroller.scrollLeft = tick * viewport.pixelsPerTick - (middle - KEYS_WIDTH);
      this.#redraw();
    });
  }

  /** Draws what lies over the notes anew. */
  refresh(): void {
    this.#painter.invalidateOverlay();
    this.#request();
  }

  announce(text: string): void {
    this.announcement = text;
  }

  /** Scrolls, if need be, so that a tick is seen with what follows it. */
  async reveal(tick: number): Promise<void> {
    await this.updateComplete;
    const { width, pixelsPerTick } = this.viewport;
    const x = this.viewport.x(tick);
    if (x > width * REVEALED.to || x < KEYS_WIDTH) {
      this.#scrollTo(tick * pixelsPerTick - width * REVEALED.from);
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('editor')) {
      this.#editing = this.editor && new Editing(this.editor, this);
    }
    if (changed.has('score') || changed.has('editor')) {
      this.scene = new Scene(this.score, this.editor ? ROOM_TO_EDIT.ticks : 0);
      this.#fit();
    }
    if (this.#editing) {
      this.#editing.tool = this.tool;
    }
  }

  protected override render() {
    const viewport = this.viewport;
    const width = KEYS_WIDTH + this.scene.bars.end * viewport.pixelsPerTick + MARGIN;
    const height = RULER_HEIGHT + viewport.rowsHeight;
    return html`
      <div
        class="scroller"
        tabindex="0"
        role=${this.editor ? 'application' : 'group'}
        aria-roledescription="piano roll"
        aria-label=${this.#summary()}
        aria-describedby="keys"
        style="touch-action: ${this.editor && this.tool === 'draw' ? 'none' : 'auto'}"
        @scroll=${this.#onScroll}
        @wheel=${this.#onWheel}
        @keydown=${this.#onKeyDown}
        @pointerdown=${this.#onPointerDown}
        @pointermove=${this.#onPointerMove}
        @pointerup=${this.#onPointerUp}
        @pointercancel=${() => this.#editing?.cancel()}
      >
        <div class="spacer" style="width:${width}px;height:${height}px"><div class="stack"></div></div>
      </div>
      <p id="keys" class="for-ears">${this.editor ? KEYS : ''}</p>
      <p class="for-ears" role="status">${this.announcement}</p>
      <div class="zoom" role="group" aria-label="Zoom">
        <button type="button" aria-label="Zoom out" @click=${() => this.zoom(1 / ZOOM_STEP)}>−</button>
        <button type="button" aria-label="Zoom in" @click=${() => this.zoom(ZOOM_STEP)}>+</button>
      </div>
      <refrain-note-list .scene=${this.scene}></refrain-note-list>
    `;
  }

  protected override firstUpdated(): void {
    this.stack.append(...this.#painter.canvases);
    this.#resizing.observe(this.scroller);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.size === 1 && changed.has('position')) {
      this.refresh();
    } else {
      this.#redraw();
    }
    if (changed.has('position') && this.playing) {
      this.#follow();
    }
  }

  #summary(): string {
    const { score, bars, indexes } = this.scene;
    const notes = indexes.reduce((sum, index) => sum + index.notes.length, 0);
    const parts = score.parts.map((part) => part.name).join(', ');
    return notes === 0
      ? 'Piano roll, empty'
      : `Piano roll: ${score.title || 'untitled'}, ${bars.all.length} bars, ${notes} notes, parts: ${parts}`;
  }

  #fit(): void {
    fitRows(this.viewport, this.scene, this.editor ? ROOM_TO_EDIT.pitches : ROOM_AROUND_PITCHES);
    // Until a person zooms.
    if (!this.#zoomed && this.viewport.width > 0) {
      fitBars(this.viewport, this.scene);
    }
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.scroller;
    this.viewport.width = clientWidth;
    this.viewport.height = clientHeight;
    this.#fit();
    this.#painter.resize(clientWidth, clientHeight);
    this.requestUpdate();
  }

  #redraw(): void {
    this.#painter.invalidate();
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
      scene: this.scene,
      viewport: this.viewport,
      palette: this.#palette,
      seedEnd: this.seedEnd,
      ghostsFrom: this.ghostsFrom,
      changes: this.changes,
      side: this.side,
      loop: this.loop,
      position: this.position,
    };
    this.#painter.paint(drawing, this.#editing);
  }

  #follow(): void {
    const { width } = this.viewport;
    const x = this.viewport.x(this.position);
    if (x > width * FOLLOWED.to || x < KEYS_WIDTH) {
      this.#scrollTo(this.position * this.viewport.pixelsPerTick - width * FOLLOWED.from);
    }
  }

  #scrollTo(left: number): void {
    this.scroller.scrollTo({ left, behavior: this.#stillness.matches ? 'instant' : 'smooth' });
  }

  #onScroll(): void {
    this.viewport.scrollX = this.scroller.scrollLeft;
    this.viewport.scrollY = this.scroller.scrollTop;
    this.#redraw();
  }

  #onWheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.zoom(Math.exp(-event.deltaY / 200));
    }
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (this.#editing?.key(event)) {
      event.preventDefault();
    }
  }

  #onPointerDown(event: PointerEvent): void {
    const [x, y] = this.#place(event);
    if (y < RULER_HEIGHT && x >= KEYS_WIDTH) {
      this.dispatchEvent(new CustomEvent('seek', { detail: this.viewport.tick(x) }));
    } else if (event.button === 0 && this.#editing?.press(x, y, event.shiftKey)) {
      this.scroller.setPointerCapture(event.pointerId);
    }
  }

  #onPointerMove(event: PointerEvent): void {
    this.#editing?.drag(...this.#place(event));
  }

  #onPointerUp(event: PointerEvent): void {
    this.#editing?.release(...this.#place(event));
  }

  #place(event: PointerEvent): [number, number] {
    const { left, top } = this.stack.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }
}
