import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles';
import type { Score } from '../score/score';
import type { Playback } from '../sound/playback';
import { download } from './download';
import { fileName } from './file-name';
import { exportStyles } from './export-styles';

/** Files that the server writes. */
const SERVED = [
  { ending: 'mid', label: 'MIDI' },
  { ending: 'musicxml', label: 'MusicXML' },
  { ending: 'txt', label: 'English text' },
];

/** A session's score as files: written by the server, or drawn and rendered here. */
@customElement('refrain-export')
export class RefrainExport extends LitElement {
  static override styles = [controlStyles, exportStyles];

  @property({ attribute: 'session-id' }) sessionId = '';
  @property({ attribute: false }) score: Score | undefined;
  /** Whose mix is heard in what is rendered. */
  @property({ attribute: false }) playback: Playback | undefined;
  /** Turns a score into MusicXML. */
  @property({ attribute: false }) notation!: (score: Score) => Promise<string>;

  @state() private said = '';
  /** 0 to 1 while sound is rendered. */
  @state() private progress = -1;
  @query('details') private details!: HTMLDetailsElement;
  #rendering: AbortController | undefined;

  protected override render(): TemplateResult {
    return html`<details @keydown=${this.#key} @focusout=${this.#leave}>
      <summary>Export</summary>
      <div class="menu">
        <div class="group">
          <h3>For other programs</h3>
          ${SERVED.map(
            ({ ending, label }) =>
              html`<a href="api/v1/sessions/${this.sessionId}/score.${ending}" download="${this.#name(ending)}">${label}</a>`,
          )}
        </div>
        <div class="group">
          <h3>To listen to</h3>
          <button type="button" ?disabled=${this.progress >= 0} @click=${() => this.#saveSound()}>WAV</button>
        </div>
        <div class="group">
          <h3>To look at</h3>
          ${this.#picture('Notation', 'notation', 'svg')} ${this.#picture('Notation', 'notation', 'png')}
          ${this.#picture('Roll', 'roll', 'svg')} ${this.#picture('Roll', 'roll', 'png')}
        </div>
        ${this.progress >= 0 ? this.#progress() : nothing}
        <p role="status">${this.said}</p>
      </div>
    </details>`;
  }

  #picture(label: string, of: 'notation' | 'roll', ending: 'svg' | 'png'): TemplateResult {
    return html`<button type="button" @click=${() => this.#savePicture(of, ending)}>${label}, ${ending.toUpperCase()}</button>`;
  }

  #progress(): TemplateResult {
    return html`<div class="progress">
      <progress aria-label="Rendering sound" max="1" value=${this.progress}></progress>
      <button type="button" @click=${() => this.#rendering?.abort()}>Cancel</button>
    </div>`;
  }

  /** Renders the score as sound, at its own tempo and with the listener's mix. */
  async #saveSound(): Promise<void> {
    const rendering = new AbortController();
    this.#rendering = rendering;
    this.said = 'Rendering sound';
    this.progress = 0;
    try {
      const { render, toWav } = await import('../sound/rendering');
      const audio = await render(this.score!, {
        mix: this.playback!.mix,
        onProgress: (done) => (this.progress = done),
        signal: rendering.signal,
      });
      download(toWav(audio), this.#name('wav'));
      this.said = 'The sound is saved.';
    } catch (error) {
      this.said = rendering.signal.aborted ? 'Cancelled.' : `The sound could not be rendered: ${(error as Error).message}`;
    } finally {
      this.progress = -1;
    }
  }

  async #savePicture(of: 'notation' | 'roll', ending: 'svg' | 'png'): Promise<void> {
    try {
      const { notationPicture, rollPicture } = await import('./pictures');
      const picture = of === 'roll' ? rollPicture(this.score!) : await notationPicture(await this.notation(this.score!));
      download(await picture.file(ending), this.#name(`${of}.${ending}`));
      this.said = 'The picture is saved.';
    } catch (error) {
      this.said = `The picture could not be drawn: ${(error as Error).message}`;
    }
  }

  #name(ending: string): string {
    return `${fileName(this.score?.title ?? '')}.${ending}`;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.details.open) {
      this.details.open = false;
      this.details.querySelector('summary')!.focus();
    }
  }

  /** The menu closes when somebody goes elsewhere, unless it has something to say. */
  #leave(event: FocusEvent): void {
    if (event.relatedTarget && this.progress < 0) {
      this.details.open = this.renderRoot.contains(event.relatedTarget as Node);
    }
  }
}
