import { css } from 'lit';

export const exportStyles = css`
  :host {
    position: relative;
    color: var(--refrain-ink);
  }

  summary {
    display: block;
    padding: 0.6rem 1rem;
    font-weight: 650;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  @media (max-width: 40rem) {
    summary {
      padding: 0.6rem 0.5rem;
    }
  }

  summary::after {
    content: ' ▾';
  }

  .menu {
    position: absolute;
    right: -1.5px;
    z-index: 3;
    display: grid;
    gap: 0.75rem;
    width: min(19rem, 92vw);
    padding: 0.75rem;
    border: 1.5px solid var(--refrain-ink);
    background: var(--refrain-surface);
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 20%);
  }

  .group {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  h3 {
    flex-basis: 100%;
    margin: 0;
    font-size: 0.9375rem;
  }

  a,
  .group button {
    display: inline-grid;
    place-items: center;
    min-height: 2.5rem;
    padding: 0 0.75rem;
    border: 1.5px solid currentColor;
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }

  a:focus-visible {
    outline: 3px solid var(--refrain-focus);
    outline-offset: 2px;
  }

  .progress {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0.5rem;
  }

  progress {
    width: 100%;
    accent-color: var(--refrain-accent);
  }

  p {
    margin: 0;
  }
`;
