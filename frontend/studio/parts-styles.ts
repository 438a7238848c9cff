import { css } from 'lit';

export const partsStyles = css`
  :host {
    display: block;
    color: var(--refrain-ink);
    font-size: 0.875rem;
  }

  ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    padding: 0.4rem 0.6rem 0.4rem 0.5rem;
    border-bottom: 1.5px solid var(--refrain-rule);
    border-left: 6px solid var(--part);
  }

  li.active {
    background: color-mix(in srgb, var(--part) 12%, var(--refrain-surface));
  }

  .head {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }

  .name {
    flex: 1;
    min-width: 0;
    padding: 0 0.25rem;
    border: 0;
    overflow: hidden;
    text-align: left;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 650;
  }

  button.name[aria-pressed='true'] {
    background: transparent;
    color: inherit;
    font-weight: 800;
  }

  .small {
    min-width: 2rem;
    min-height: 2rem;
    padding: 0;
    border-color: var(--refrain-ink-soft);
    font-size: 0.8125rem;
    font-weight: 650;
  }

  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: 0.4rem 0.5rem;
    padding: 0.4rem 0.25rem 0.3rem;
  }

  .details label {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: 5rem minmax(0, 1fr);
    align-items: center;
    color: var(--refrain-ink-soft);
  }

  .details label > * {
    width: 100%;
    min-height: 2.1rem;
    color: var(--refrain-ink);
  }

  .details .volume {
    grid-column: 1;
    grid-row: 3;
  }

  .details .delete {
    grid-column: 2;
    grid-row: 3;
    width: 2.1rem;
  }

  .adding {
    padding: 0.6rem;
  }

  .adding button {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    gap: 0.35rem;
    border-style: dashed;
  }

  @media (max-width: 60rem) {
    :host {
      display: flex;
      overflow-x: auto;
    }

    ul {
      display: flex;
    }

    li {
      flex: none;
      border-bottom: 0;
      border-right: 1.5px solid var(--refrain-rule);
    }

    .details {
      width: 17rem;
    }

    .adding {
      flex: none;
      align-items: start;
    }
  }
`;
