import { css } from 'lit';
export { controlStyles } from '../controls/control-styles';

export const playerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--refrain-ink);
  }

  .transport {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem 1rem;
    padding: 0.6rem 0.75rem;
  }

  .start,
  ::slotted(button) {
    width: 3.25rem;
    height: 3.25rem;
  }

  .play {
    display: grid;
    place-items: center;
    width: 3.25rem;
    height: 3.25rem;
    padding: 0;
    border: 0;
    background: var(--refrain-accent);
    color: var(--refrain-on-accent);
  }

  .play[aria-busy='true'] {
    opacity: 0.6;
  }

  .seek {
    flex: 1 1 12rem;
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: 1rem;
    font-variant-numeric: tabular-nums;
  }

  .seek input {
    grid-column: 1 / -1;
    width: 100%;
  }

  .tempo,
  .loop {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }

  .loop button {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
  }

  .tempo output {
    min-width: 4.5rem;
    font-variant-numeric: tabular-nums;
  }

  .problem {
    margin: 0;
    padding: 0.5rem 0.75rem;
    background: var(--refrain-problem-surface);
    color: var(--refrain-problem);
  }

  .sign {
    display: none;
    letter-spacing: -0.05em;
  }

  /* One calm row: what is known by its picture needs no word. */
  @container (max-width: 62rem) {
    .transport {
      gap: 0.6rem;
    }

    .word {
      display: none;
    }

    .sign {
      display: inline;
    }

    .seek {
      flex-basis: 8rem;
      column-gap: 0.5rem;
    }

    /* As the seek bar: what it says stands below it. */
    .tempo {
      display: grid;
      grid-template-columns: auto auto;
      justify-content: space-between;
      gap: 0 0.4rem;
      width: 7.25rem;
      white-space: nowrap;
    }

    .tempo .word {
      display: inline;
      order: 1;
    }

    .tempo input {
      grid-column: 1 / -1;
      width: 100%;
    }

    .tempo output {
      order: 2;
      min-width: 0;
    }
  }

  /* Two rows: buttons, and below them what is drawn along; the bars of a loop make a third. */
  @container (max-width: 38rem) {
    .seek {
      order: 1;
    }

    .tempo {
      order: 2;
      align-self: start;
    }

    .loop {
      display: contents;
    }

    .loop label {
      order: 3;
    }

    .start,
    .play,
    ::slotted(button) {
      height: 2.75rem;
    }

    .loop button,
    .metronome button {
      height: 2.75rem;
    }
  }
`;
