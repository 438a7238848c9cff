import { css } from 'lit';

export const sessionStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    border: 1.5px solid var(--refrain-ink);
    background: var(--refrain-surface);
    color: var(--refrain-ink);
  }

  .work {
    flex: 1;
    display: grid;
    grid-template-columns: 15rem minmax(0, 1fr);
    min-height: 0;
    border-top: 1.5px solid var(--refrain-ink);
  }

  .side {
    overflow-y: auto;
    border-right: 1.5px solid var(--refrain-ink);
    scrollbar-width: thin;
  }

  .main {
    position: relative;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }

  refrain-piece-settings {
    border-bottom: 1.5px solid var(--refrain-rule);
  }

  refrain-edit-bar {
    border-bottom: 1.5px solid var(--refrain-ink);
  }

  refrain-roll {
    flex: 1 1 max(22rem, calc(100dvh - 20rem));
    min-height: 0;
  }

  .record {
    color: var(--refrain-problem);
  }

  .record[aria-pressed='true'] {
    border-color: var(--refrain-problem);
    background: var(--refrain-problem);
    color: var(--refrain-surface);
  }

  .problem,
  .waiting {
    margin: 0;
    padding: 0.6rem 0.75rem;
  }

  .problem {
    background: var(--refrain-problem-surface);
    color: var(--refrain-problem);
  }

  .hint {
    position: absolute;
    inset: 45% 1rem auto 5rem;
    margin: 0 auto;
    max-width: 26rem;
    padding: 0.75rem 1rem;
    border-left: 6px solid var(--refrain-accent);
    background: var(--refrain-surface);
    pointer-events: none;
  }

  @media (max-width: 60rem) {
    .work {
      grid-template-columns: minmax(0, 1fr);
    }

    /* The music first, then its settings. */
    .side {
      order: 1;
      border-right: 0;
      border-top: 1.5px solid var(--refrain-ink);
    }

    refrain-roll {
      flex-basis: clamp(20rem, 62vh, 40rem);
    }
  }
`;
