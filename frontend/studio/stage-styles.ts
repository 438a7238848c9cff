import { css } from 'lit';

export const stageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    border: 1.5px solid var(--refrain-ink);
    background: var(--refrain-surface);
    color: var(--refrain-ink);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    border-bottom: 1.5px solid var(--refrain-ink);
  }

  /* At the end of the row, or of a row of its own on a phone with many people. */
  .aside {
    flex: 1;
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5rem;
    padding-left: 0.75rem;
  }

  refrain-session {
    border: 0;
  }

  fieldset {
    display: flex;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .views label {
    position: relative;
    padding: 0.6rem 1rem;
    border-right: 1.5px solid var(--refrain-ink);
    font-weight: 650;
    cursor: pointer;
  }

  .views label:has(:checked) {
    background: var(--refrain-ink);
    color: var(--refrain-surface);
  }

  .views label:has(:focus-visible) {
    outline: 3px solid var(--refrain-focus);
    outline-offset: -3px;
    z-index: 1;
  }

  .views input,
  legend {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .audition {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding: 0.5rem 0.75rem;
    border-bottom: 1.5px solid var(--refrain-ink);
    background: var(--refrain-accent);
    color: var(--refrain-on-accent);
    font-weight: 600;
  }

  .choices {
    display: flex;
    gap: 0.5rem;
  }

  .audition button {
    min-height: 2rem;
    font-weight: 700;
  }

  refrain-notation,
  refrain-english {
    flex: 1;
    height: max(22rem, calc(100dvh - 20rem));
  }

  @media (max-width: 40rem) {
    .bar {
      font-size: 0.9375rem;
    }

    .views label {
      padding: 0.6rem 0.5rem;
    }
  }
`;
