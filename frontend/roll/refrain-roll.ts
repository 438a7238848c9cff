import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { SizeWatch } from '../controls/size-watch';
import { Editing, type Surface } from '../edit/editing';
import type { Editor } from '../edit/editor';
import { type Region, type Score, TICKS_PER_QUARTER } from '../score/score';
import { Camera } from './camera';
import { DrawingLoop } from './drawing-loop';
import { LaneInput } from './lane-input';
import './note-list';
import type { Palette } from './palette';
import { Playhead } from './playhead';
import { type PointerHost, PointerInput } from './pointer-input';
import { rollStyles } from './roll-styles';
import { type ChangeSide, type Companion, type Drawing, type NoteChange, type RemovedNote, Scene } from './scene';
import { summary } from './summary';
import { Viewport } from './viewport';
import { zoomButtons } from './zoom-buttons';

const NONE: readonly RemovedNote[] = [];
const EMPTY: Score = { title: '', tempi: [], keys: [], meters: [], chords: [], parts: [] };
/** Bars behind the last note in which one can write. */
const ROOM_TO_EDIT = 8 * 4 * TICKS_PER_QUARTER;

/** Said to those who work by keys. */
const KEYS =
  'Arrow keys move the cursor, Enter adds or selects a note, Alt with arrow keys moves it, brackets change its length, ' +
  'plus and minus its loudness, Delete removes it, P goes to the next part, Control Z undoes, Escape clears the selection.';

/**
 * A piano roll: a score's notes over its bars and beats, with a playhead. With an editor its notes can be
 * changed by pointer and by keys; then one part is worked on, and the others stand behind it.
 *
 * Fires `seek` (detail: ticks) when a place on the ruler is chosen, `loop` (detail: a region) when a stretch
 * of it is, and `pointed` (detail: tick and pitch) when a pointer or the cursor moves.
 */
@customElement('refrain-roll')
export class RefrainRoll extends LitElement implements Surface, PointerHost {
  static override styles = rollStyles;

  @property({ attribute: false }) score: Score = EMPTY;
  /** Notes from this tick on are drawn as still arriving. */
  @property({ type: Number }) ghostsFrom = Infinity;
  /** Notes that are proposed, drawn over the others. */
  @property({ attribute: false }) proposal: Score | undefined;
  /** Notes that would go if what is proposed were taken. */
  @property({ attribute: false }) removed: readonly RemovedNote[] = NONE;
  @property({ attribute: false }) changes: readonly NoteChange[] = [];
  @property() side: ChangeSide | undefined;
  @property({ attribute: false }) loop: Region | undefined;
  /** Changes the score; without one the roll is for looking at. */
  @property({ attribute: false }) editor: Editor | undefined;
  /** Others who work on the same score. */
  @property({ attribute: false }) companions: readonly Companion[] = [];
  /** Where the playhead stands, in ticks. */
  @property({ type: Number }) position = 0;
  /** Whether the roll scrolls along with the playhead. */
  @property({ type: Boolean }) playing = false;

  @state() private announcement = '';

  @query('.scroller') private scroller!: HTMLElement;
  @query('.spacer') private spacer!: HTMLElement;
  @query('.stack') private stack!: HTMLElement;
  @query('.lane') private lane!: HTMLElement;

  readonly #drawing = new DrawingLoop(this, (palette) => this.#draw(palette));
  readonly #playhead = new Playhead();
  readonly #resizing = new SizeWatch(() => this.#resize());
  readonly #onEditor = (): void => this.#edited();
  scene = new Scene(EMPTY);
  camera!: Camera;
  editing: Editing | undefined;
  #proposal: Scene | undefined;
  /** What was last drawn of the editor. */
  #part: string | undefined;

  get viewport(): Viewport {
    return this.camera.viewport;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.#resizing.observe(this.scroller);
      this.camera.scrollBack();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizing.disconnect();
    this.#drawing.stop();
  }

  /** Makes a quarter note wider or narrower; what is in the middle stays there. */
  zoom(factor: number): void {
    this.camera.zoom(factor);
    this.redraw();
  }

  /** Draws what lies over the notes anew; with notes if they look different. */
  refresh(notes = false): void {
    this.#drawing.refresh(notes, notes || this.editing?.preview.velocities !== undefined);
  }

  redraw(): void {
    this.#drawing.redraw();
  }

  announce(text: string): void {
    this.announcement = text;
  }

  seek(tick: number): void {
    this.dispatchEvent(new CustomEvent('seek', { detail: tick }));
  }

  loopOver(region: Region): void {
    this.dispatchEvent(new CustomEvent('loop', { detail: region }));
  }

  pointed(tick: number, pitch: number): void {
    this.dispatchEvent(new CustomEvent('pointed', { detail: { tick, pitch } }));
  }

  /** Scrolls, if need be, so that a tick is seen with what follows it. */
  async reveal(tick: number, pitch?: number): Promise<void> {
    await this.updateComplete;
    this.camera.reveal(tick, pitch);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('editor')) {
      (changed.get('editor') as Editor | undefined)?.removeEventListener('change', this.#onEditor);
      this.editor?.addEventListener('change', this.#onEditor);
      this.editing = this.editor && new Editing(this.editor, this);
    }
    if (changed.has('score') || changed.has('editor')) {
      this.scene = new Scene(this.score, this.editor ? ROOM_TO_EDIT : 0);
    }
    if (changed.has('proposal')) {
      this.#proposal = this.proposal && new Scene(this.proposal);
    }
  }

  protected override render() {
    return html`
      <div
        class="scroller"
        tabindex="0"
        role=${this.editor ? 'application' : 'group'}
        aria-roledescription="piano roll"
        aria-label=${summary(this.scene, this.editor?.part)}
        aria-describedby="keys"
        @scroll=${this.#onScroll}
        @keydown=${this.#onKeyDown}
        @focus=${() => this.refresh()}
        @blur=${() => this.refresh()}
      >
        <div class="spacer"><div class="stack"></div></div>
      </div>
      <div class="lane" ?hidden=${!this.editor}></div>
      <p id="keys" class="for-ears">${this.editor ? KEYS : ''}</p>
      <p class="for-ears" role="status">${this.announcement}</p>
      <div class="foot">
        <refrain-note-list .scene=${this.scene} .editor=${this.editor}></refrain-note-list>
        ${zoomButtons(
          () => this.camera,
          () => this.redraw(),
          this.editor !== undefined,
        )}
      </div>
    `;
  }

  protected override firstUpdated(): void {
    this.stack.append(...this.#drawing.painter.canvases, this.#playhead.element);
    this.lane.append(this.#drawing.painter.lane);
    this.camera = new Camera(this.scroller, this.spacer);
    new PointerInput(this, this.scroller);
    new LaneInput(() => this.editing, this.lane);
    this.#resizing.observe(this.scroller);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('editor')) {
      this.camera.reset();
    }
    if (changed.has('score') || changed.has('editor')) {
      this.#show();
    }
    if (changed.size === 1 && changed.has('position')) {
      this.#playhead.place(this.position, this.viewport);
    } else if (changed.size === 1 && changed.has('companions')) {
      this.refresh();
    } else if (changed.size > 0 && !(changed.size === 1 && changed.has('announcement' as keyof RefrainRoll))) {
      this.redraw();
    }
    if (changed.has('position') && this.playing) {
      this.camera.follow(this.position);
    }
  }

  /** Index of the part that is worked on, or -1. */
  get #activePart(): number {
    const part = this.editor?.part?.id;
    return part === undefined ? -1 : this.score.parts.findIndex(({ id }) => id === part);
  }

  #show(): void {
    this.camera.show(this.scene, this.#activePart, this.editor !== undefined);
    this.editing?.followPart();
  }

  #edited(): void {
    const part = this.editor?.part?.id;
    if (part !== this.#part) {
      this.#part = part;
      this.#show();
    }
    this.redraw();
    this.requestUpdate();
  }

  #resize(): void {
    if (this.camera.resize()) {
      this.#show();
      this.#drawing.painter.resize(this.viewport.width, this.viewport.height);
      this.redraw();
    }
  }

  #draw(palette: Palette): void {
    const drawing: Drawing = {
      scene: this.scene,
      viewport: this.viewport,
      palette,
      ghostsFrom: this.ghostsFrom,
      activePart: this.#activePart,
      proposal: this.#proposal,
      removed: this.removed,
      changes: this.changes,
      side: this.side,
      loop: this.loop,
      companions: this.companions,
    };
    this.#playhead.place(this.position, this.viewport);
    this.#drawing.painter.paint(drawing, this.editing, this.shadowRoot!.activeElement === this.scroller);
  }

  #onScroll(): void {
    this.camera.scrolled();
    this.redraw();
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (this.editing?.key(event)) {
      event.preventDefault();
      event.stopPropagation();
      this.pointed(this.editing.cursor.tick, this.editing.cursor.pitch);
    }
  }
}
