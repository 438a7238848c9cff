import { css } from 'lit';

export const jukeboxStyles = css`
  :host {
    position: fixed;
    inset: auto 0 0;
    z-index: 3;
  }

  section {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    padding: 0.5rem max(0.5rem, env(safe-area-inset-left));
    padding-bottom: max(0.5rem, env(safe-area-inset-bottom));
    border-top: 1.5px solid var(--refrain-ink);
    background: var(--refrain-surface);
    color: var(--refrain-ink);
  }

  a {
    min-width: 0;
    overflow: hidden;
    color: inherit;
    font-weight: 700;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .what {
    display: flex;
    flex: 1 1 9rem;
    flex-direction: column;
    min-width: 0;
  }

  .by {
    overflow: hidden;
    color: var(--refrain-ink-soft);
    font-size: 0.875rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .time {
    display: flex;
    flex: 2 1 14rem;
    align-items: center;
    gap: 0.5rem;
    font-variant-numeric: tabular-nums;
  }

  input {
    flex: 1;
    min-width: 4rem;
    accent-color: var(--refrain-ink);
  }

  p {
    flex: 1 1 100%;
    margin: 0;
  }
`;
