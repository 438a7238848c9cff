import { css } from 'lit';

export const editBarStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--refrain-ink);
    font-size: 0.875rem;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 0.5rem 0.75rem;
    padding: 0.5rem 0.75rem;
  }

  .grid {
    flex: 0 1 9.5rem;
    min-width: 4rem;
  }

  .count {
    min-width: 3.75rem;
    margin-left: auto;
    text-align: right;
    color: var(--refrain-ink-soft);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .more[aria-expanded='true'] {
    background-image: linear-gradient(var(--refrain-hover), var(--refrain-hover));
  }

  #tools {
    padding: 0.1rem 0.75rem 0.6rem;
  }

  #tools[hidden] {
    display: none;
  }

  @container (max-width: 46rem) {
    .count {
      display: none;
    }

    .more {
      margin-left: auto;
    }
  }

  /* On little room copies come second: they have their keys, and fingers have the row below. */
  @container (max-width: 38rem) {
    .bar {
      gap: 0.5rem;
    }
  }

  @container (max-width: 31rem) {
    .bar {
      flex-wrap: wrap;
    }

    .grid {
      flex: 1 1 4rem;
    }

    .copies {
      display: none;
      order: 1;
    }

    .bar:has(.more[aria-expanded='true']) .copies {
      display: flex;
    }
  }
`;
