import { css } from 'lit';

export const rollStyles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(10rem, 1fr) auto auto;
    position: relative;
    min-height: 16rem;
    color: var(--refrain-ink);
  }

  .scroller {
    grid-area: 1 / 1;
    overflow: auto;
    touch-action: pan-x pan-y;
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

  .stack canvas {
    position: absolute;
  }

  .playhead {
    position: absolute;
    top: 0;
    left: 0;
    width: 2px;
    margin-left: -1px;
    background: linear-gradient(var(--refrain-roll-playhead)) 0 26px no-repeat;
    pointer-events: none;
    will-change: transform;
  }

  .playhead::before {
    content: '';
    position: absolute;
    top: 25px;
    left: -5px;
    border: 6px solid transparent;
    border-top-color: var(--refrain-roll-playhead);
  }

  .lane {
    overflow: hidden;
    border-top: 1.5px solid var(--refrain-rule);
    cursor: crosshair;
    touch-action: none;
  }

  .lane[hidden] {
    display: none;
  }

  .lane canvas {
    display: block;
  }

  .foot {
    position: relative;
    border-top: 1.5px solid var(--refrain-rule);
  }

  /* Beside the list's heading, so that the list has the whole width. */
  .zoom {
    position: absolute;
    top: 0;
    right: 0;
    display: flex;
  }

  .zoom button {
    width: 2.25rem;
    height: 2.25rem;
    border: 0;
    background: transparent;
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
