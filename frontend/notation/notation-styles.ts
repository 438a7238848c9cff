import { css } from 'lit';

export const notationStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: auto;
    background: var(--refrain-roll-paper);
    color: var(--refrain-ink);
  }

  .sheet {
    position: relative;
    padding: 0.5rem 0;
    cursor: pointer;
  }

  .paper {
    min-height: 8rem;
  }

  .bar,
  .line {
    position: absolute;
    pointer-events: none;
  }

  .bar {
    background: var(--refrain-roll-stretch);
  }

  .line {
    width: 2px;
    background: var(--refrain-accent);
  }

  nav {
    position: sticky;
    left: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 1rem;
    padding: 0.5rem;
  }

  p {
    margin: 0;
    padding: 1rem;
  }

  .problem {
    background: var(--refrain-problem-surface);
    color: var(--refrain-problem);
  }
`;
