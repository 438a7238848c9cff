import { css } from 'lit';

export const editBarStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: 0.5rem 0.9rem;
    flex-wrap: wrap;
    padding: 0.5rem 0.75rem;
    color: var(--refrain-ink);
    font-size: 0.875rem;
  }

  label {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
  }

  select {
    max-width: 10.5rem;
  }

  .count {
    min-width: 3.75rem;
    color: var(--refrain-ink-soft);
    font-variant-numeric: tabular-nums;
  }

  /* One row to push aside rather than half a screen of buttons. */
  @media (max-width: 48rem) {
    :host {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
    }

    :host > * {
      flex: none;
    }
  }
`;
