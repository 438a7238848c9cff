import { css } from 'lit';

export const compareStyles = css`
  :host {
    display: grid;
    gap: 1rem;
    container-type: inline-size;
    color: var(--refrain-ink);
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem 1.5rem;
  }

  fieldset {
    display: flex;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .sides label {
    position: relative;
    padding: 0.5rem 1rem;
    border: 1.5px solid var(--refrain-ink);
    font-weight: 650;
    cursor: pointer;
  }

  .sides label + label {
    border-left-width: 0;
  }

  .sides label:has(:checked) {
    background: var(--refrain-ink);
    color: var(--refrain-surface);
  }

  .sides label:has(:focus-visible) {
    outline: 3px solid var(--refrain-focus);
    outline-offset: 2px;
    z-index: 1;
  }

  .sides input,
  legend {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .strength {
    flex: 1 1 16rem;
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.15rem 1rem;
    font-weight: 650;
  }

  .strength output {
    justify-self: end;
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }

  .strength input {
    grid-column: 1 / -1;
    width: 100%;
  }

  ol {
    display: grid;
    margin: 0;
    padding: 0;
    border-top: 1.5px solid var(--refrain-rule);
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.25rem 1rem;
    padding: 0.5rem 0;
    border-bottom: 1.5px solid var(--refrain-rule);
  }

  .picture {
    border: 1px solid var(--refrain-rule);
    background: var(--refrain-roll-paper);
  }

  .picture .other {
    fill: var(--part);
    opacity: 0.3;
  }

  .picture .from {
    fill: none;
    stroke: var(--refrain-ink);
    stroke-dasharray: 3 2;
  }

  .picture .to {
    fill: var(--part);
  }

  .left .picture .to {
    opacity: 0.25;
  }

  .what {
    display: block;
    font-weight: 750;
  }

  .why {
    color: var(--refrain-ink-soft);
    font-size: 0.9375rem;
  }

  .place {
    min-width: 9rem;
    text-align: left;
  }

  .take {
    min-width: 6.5rem;
  }

  p {
    margin: 0;
  }

  @container (max-width: 38rem) {
    li {
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0.5rem 0.75rem;
    }

    .picture {
      order: 0;
    }

    .place {
      order: 2;
    }

    .take {
      order: 3;
      justify-self: end;
    }

    .words {
      order: 1;
    }
  }
`;
