import { css } from 'lit';

/** How buttons and fields look everywhere. */
export const controlStyles = css`
  button,
  input,
  output,
  label,
  select {
    font: inherit;
    color: inherit;
  }

  button {
    min-width: 2.5rem;
    min-height: 2.5rem;
    padding: 0 0.75rem;
    border: 1.5px solid currentColor;
    border-radius: 0;
    background: transparent;
    cursor: pointer;
    touch-action: manipulation;
  }

  button[aria-label]:has(> svg:only-child) {
    display: grid;
    place-items: center;
    padding: 0;
  }

  @media (hover: hover) {
    button:hover:not(:disabled, [aria-pressed='true']) {
      background-image: linear-gradient(var(--refrain-hover), var(--refrain-hover));
    }
  }

  button[aria-pressed='true'] {
    background: var(--refrain-ink);
    color: var(--refrain-surface);
    border-color: var(--refrain-ink);
  }

  button:disabled {
    color: var(--refrain-ink-soft);
    border-color: var(--refrain-rule);
    cursor: default;
  }

  button:focus-visible,
  input:focus-visible,
  select:focus-visible,
  summary:focus-visible {
    outline: 3px solid var(--refrain-focus);
    outline-offset: 2px;
    z-index: 1;
  }

  select,
  input[type='text'],
  input[type='number'] {
    min-height: 2.5rem;
    padding: 0 0.4rem;
    border: 1.5px solid var(--refrain-ink-soft);
    border-radius: 0;
    background: var(--refrain-surface);
    box-sizing: border-box;
  }

  input[type='number'] {
    width: 4rem;
  }

  input[type='range'] {
    accent-color: var(--refrain-ink);
    min-height: 1.5rem;
    margin: 0;
  }

  /* Buttons that belong together share their borders. */
  .joined {
    display: flex;
  }

  .joined > button {
    position: relative;
  }

  .joined > button + button {
    margin-left: -1.5px;
  }

  .for-ears {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  svg {
    display: block;
  }
`;
