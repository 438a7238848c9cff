import { css } from 'lit';

export const sketchStyles = css`
  :host {
    display: grid;
    gap: 0.75rem;
    color: var(--refrain-ink);
  }

  .pad {
    display: grid;
    padding: 0.5rem;
    border: 1.5px solid var(--refrain-ink);
    background: var(--refrain-surface);
    touch-action: none;
    user-select: none;
    cursor: crosshair;
  }

  .row {
    display: grid;
    grid-template-columns: repeat(16, minmax(0, 1fr));
  }

  .cell {
    height: clamp(1.25rem, 2.6vh, 1.625rem);
    border: solid var(--refrain-roll-line);
    border-width: 0 1px 1px 0;
    outline-offset: -3px;
  }

  .cell:nth-child(4n) {
    border-right-color: var(--refrain-roll-bar);
  }

  .row:nth-child(5n) .cell,
  .row:last-child .cell {
    background: var(--refrain-roll-black-row);
  }

  .cell.now {
    background: var(--refrain-roll-loop);
  }

  .row .cell.on {
    border-color: var(--refrain-second);
    background: var(--refrain-second);
  }

  .row .cell.begins {
    border-left: 2px solid var(--refrain-surface);
  }

  .row .cell.on.now {
    border-color: var(--refrain-ink);
    background: var(--refrain-ink);
  }

  .cell:focus-visible {
    outline: 3px solid var(--refrain-focus);
    position: relative;
  }

  .cell.on:focus-visible {
    outline-color: var(--refrain-surface);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .actions button {
    min-height: 3rem;
    padding: 0 1.1rem;
    font-weight: 650;
  }

  .actions .continue {
    flex: 1;
    border-color: var(--refrain-on-accent);
    background: var(--refrain-on-accent);
    color: #fff;
    font-size: 1.125rem;
    font-weight: 750;
    font-stretch: 112%;
  }

  .actions button:not(.continue) {
    border-color: var(--refrain-on-accent);
    color: var(--refrain-on-accent);
  }

  .actions button:focus-visible {
    outline-color: var(--refrain-on-accent);
  }

  .actions button:disabled {
    opacity: 0.55;
    cursor: default;
  }

  @media (max-width: 40rem) {
    .actions .continue {
      flex-basis: 100%;
      order: -1;
    }
  }
`;
