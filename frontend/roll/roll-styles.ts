import { css } from 'lit';

export const rollStyles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    position: relative;
    min-height: 16rem;
    color: var(--refrain-ink);
  }

  .scroller {
    overflow: auto;
    overscroll-behavior-x: contain;
    background: var(--refrain-roll-paper);
    scrollbar-width: thin;
  }

  .scroller:focus-visible {
    outline: 3px solid var(--refrain-focus);
    outline-offset: -3px;
  }

  .spacer {
    min-width: 100%;
    min-height: 100%;
  }

  .stack {
    position: sticky;
    inset: 0 auto auto 0;
    width: 0;
    height: 0;
  }

  canvas {
    position: absolute;
  }

  .zoom {
    position: absolute;
    inset: auto 0.75rem 3.25rem auto;
    display: flex;
    box-shadow: 0 1px 3px rgb(0 0 0 / 25%);
  }

  .zoom button {
    width: 2rem;
    height: 2rem;
    border: 0;
    background: var(--refrain-surface);
    color: var(--refrain-ink);
    font: 700 1.1rem/1 var(--refrain-font);
    cursor: pointer;
  }

  .zoom button:focus-visible {
    outline: 3px solid var(--refrain-focus);
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
`;
