import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles';
import * as icons from '../controls/icons';
import { clipboard } from './clipboard';
import { commandButton, toggleButton } from './command-button';
import { editBarStyles } from './edit-bar-styles';
import type { Editor, Tool } from './editor';
import { EditorWatch } from './editor-watch';
import { duplicateSelected, removeSelected } from './note-commands';
import './refrain-note-tools';
import { SNAPS } from './snap';

/** Where the browser keeps whether the further tools are shown. */
const SHOWS_MORE = 'refrain.more-tools';

/**
 * The tools of the piano roll in one row; those that change the selected notes unfold below it.
 *
 * Fires `paste` when the clipboard is to be put in at the cursor, which the roll knows.
 */
@customElement('refrain-edit-bar')
export class RefrainEditBar extends LitElement {
  static override styles = [controlStyles, editBarStyles];

  @property({ attribute: false }) editor!: Editor;
  @state() private more = localStorage.getItem(SHOWS_MORE) === 'true';

  constructor() {
    super();
    new EditorWatch(this);
  }

  protected override render(): TemplateResult {
    const { editor } = this;
    return html`
      <div class="bar">
        <div class="joined" role="group" aria-label="Tool">
          ${this.#tool('select', 'Select', icons.selectIcon)} ${this.#tool('draw', 'Draw', icons.drawIcon)}
          ${this.#tool('erase', 'Erase', icons.eraseIcon)}
        </div>
        ${this.#gridChoice()}
        <div class="joined" role="group" aria-label="History">
          ${commandButton('Undo', icons.undoIcon, () => editor.undo(), editor.canUndo, undoHint(editor))}
          ${commandButton('Redo', icons.redoIcon, () => editor.redo(), editor.canRedo)}
        </div>
        ${this.#copies()}
        <span class="count">${counted(editor.selected.length)}</span>
        <button
          class="more"
          type="button"
          aria-label="More tools"
          title="More tools"
          aria-expanded=${this.more}
          aria-controls="tools"
          @click=${() => this.#toggleMore()}
        >
          ${icons.moreIcon}
        </button>
      </div>
      <refrain-note-tools id="tools" ?hidden=${!this.more} .editor=${editor}></refrain-note-tools>
    `;
  }

  #tool(tool: Tool, name: string, icon: TemplateResult): TemplateResult {
    return toggleButton(name, icon, this.editor.tool === tool, () => (this.editor.tool = tool));
  }

  #copies(): TemplateResult {
    const { editor } = this;
    const some = editor.selected.length > 0;
    return html`<div class="joined copies" role="group" aria-label="Copies">
      ${commandButton('Duplicate', icons.duplicateIcon, () => duplicateSelected(editor), some)}
      ${commandButton('Copy', icons.copyIcon, () => this.#copy(), some)}
      ${commandButton('Cut', icons.cutIcon, () => clipboard.cut(editor), some)}
      ${commandButton('Paste', icons.pasteIcon, () => this.dispatchEvent(new Event('paste')), !clipboard.isEmpty)}
      ${commandButton('Delete', icons.deleteIcon, () => removeSelected(editor), some)}
    </div>`;
  }

  #copy(): void {
    clipboard.copy(this.editor);
    this.requestUpdate();
  }

  #gridChoice(): TemplateResult {
    const { editor } = this;
    return html`<select
      class="grid"
      aria-label="Grid"
      title="Grid"
      @change=${(event: Event) => (editor.snap = SNAPS[(event.target as HTMLSelectElement).selectedIndex]!)}
    >
      ${SNAPS.map((snap) => html`<option ?selected=${snap === editor.snap}>${snap.label}</option>`)}
    </select>`;
  }

  #toggleMore(): void {
    this.more = !this.more;
    localStorage.setItem(SHOWS_MORE, String(this.more));
  }
}

function undoHint({ undoName }: Editor): string {
  return undoName === undefined ? 'Undo' : `Undo: ${undoName}`;
}

function counted(count: number): string {
  return count === 1 ? '1 note' : `${count} notes`;
}
