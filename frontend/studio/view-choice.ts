import { html, type TemplateResult } from 'lit';

/** A way to look at a score. */
export type View = 'roll' | 'notation' | 'english';

const VIEWS: readonly { readonly id: View; readonly label: string }[] = [
  { id: 'roll', label: 'Piano roll' },
  { id: 'notation', label: 'Notation' },
  { id: 'english', label: 'English' },
];

/** Lets people choose how they look at a score. */
export function viewChoice(chosen: View, choose: (view: View) => void): TemplateResult {
  return html`<fieldset class="views">
    <legend>View</legend>
    ${VIEWS.map(
      ({ id, label }) =>
        html`<label
          ><input type="radio" name="view" value=${id} .checked=${id === chosen} @change=${() => choose(id)} />${label}</label
        >`,
    )}
  </fieldset>`;
}
