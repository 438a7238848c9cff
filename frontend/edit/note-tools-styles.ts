import { css } from 'lit';

export const noteToolsStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.6rem 0.9rem;
    color: var(--refrain-ink);
    font-size: 0.875rem;
  }

  /* The name over what it names. */
  label,
  .group {
    display: grid;
    gap: 0.2rem;
    color: var(--refrain-ink-soft);
    font-size: 0.8125rem;
  }

  label > *,
  .group > .joined {
    color: var(--refrain-ink);
    font-size: 0.875rem;
  }

  select {
    max-width: 9rem;
  }
`;
