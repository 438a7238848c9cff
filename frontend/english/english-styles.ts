import { css } from 'lit';

export const englishStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--refrain-roll-paper);
    color: var(--refrain-ink);
  }

  .text {
    position: relative;
    flex: 1;
    min-height: 10rem;
    overflow: auto;
  }

  .marks,
  textarea {
    margin: 0;
    padding: 1rem;
    border: 0;
    font: 0.9375rem/1.65 var(--refrain-mono);
    white-space: pre-wrap;
    overflow-wrap: break-word;
  }

  .marks {
    min-height: 100%;
    color: transparent;
  }

  /* The text lies exactly over its marks, and grows with them. */
  textarea {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    background: transparent;
    color: inherit;
    resize: none;
    overflow: hidden;
    box-sizing: border-box;
  }

  textarea:focus-visible {
    outline: 3px solid var(--refrain-focus);
    outline-offset: -3px;
  }

  mark {
    background: var(--refrain-roll-stretch);
    box-shadow: -0.5rem 0 0 var(--refrain-accent);
    color: transparent;
  }

  mark.fault {
    background: var(--refrain-problem-surface);
    box-shadow: none;
    text-decoration: underline wavy var(--refrain-problem);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
    position: sticky;
    bottom: 0;
    padding: 0.75rem;
    border-top: 1.5px solid var(--refrain-ink);
    background: var(--refrain-roll-paper);
  }

  /* Above the handle of the sheet that lies at the bottom of small pages. */
  @media (max-width: 60rem) {
    .foot {
      bottom: 3.5rem;
    }
  }

  .foot p {
    flex: 1 1 14rem;
    margin: 0;
  }

  @media (max-width: 40rem) {
    .foot p {
      flex-basis: 100%;
    }
  }

  .problem {
    padding: 0.5rem 0.75rem;
    background: var(--refrain-problem-surface);
    color: var(--refrain-problem);
    font-weight: 600;
  }

  .apply {
    border-color: var(--refrain-ink);
    background: var(--refrain-ink);
    color: var(--refrain-surface);
    font-weight: 700;
  }
`;
