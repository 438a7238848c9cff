import { css } from 'lit';

export const candidateStyles = css`
  :host {
    display: grid;
    align-content: start;
    gap: 0.75rem;
    padding: 0.75rem;
    border: 1.5px solid var(--refrain-ink);
    background: var(--refrain-surface);
    color: var(--refrain-ink);
  }

  :host([heard]) {
    box-shadow: inset 0 0.375rem 0 var(--refrain-accent);
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1rem;
  }

  h3 {
    margin: 0;
    font-size: 1.125rem;
    font-weight: 800;
    font-stretch: 112%;
  }

  p {
    margin: 0;
  }

  .about {
    color: var(--refrain-ink-soft);
    font-size: 0.9375rem;
  }

  .effect {
    padding-left: 0.75rem;
    border-left: 6px solid var(--refrain-accent);
  }

  .effect.removes {
    border-left-color: var(--refrain-problem);
    color: var(--refrain-problem);
    font-weight: 600;
  }

  .problem {
    padding: 0.75rem;
    border-left: 6px solid currentColor;
    background: var(--refrain-problem-surface);
    color: var(--refrain-problem);
    font-weight: 600;
  }

  .picture {
    height: 4.5rem;
    border: 1px solid var(--refrain-rule);
    background: var(--refrain-roll-paper);
  }

  .picture svg {
    display: block;
    width: 100%;
    height: 100%;
  }

  .picture .line {
    fill: var(--refrain-roll-beat);
  }

  .unfinished .picture g {
    opacity: 0.55;
  }

  progress {
    width: 100%;
    height: 0.5rem;
    border: 0;
    border-radius: 0;
    background: var(--refrain-rule);
    accent-color: var(--refrain-accent);
  }

  progress::-webkit-progress-bar {
    background: var(--refrain-rule);
  }

  progress::-webkit-progress-value {
    background: var(--refrain-accent);
    transition: inline-size 200ms;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .actions button {
    font-weight: 650;
  }

  .take {
    border-color: var(--refrain-accent);
    background: var(--refrain-accent);
    color: var(--refrain-on-accent);
  }

  .quiet {
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    padding: 0 0.25rem;
  }

  details {
    padding-top: 0.5rem;
    border-top: 1.5px solid var(--refrain-rule);
  }

  summary {
    width: fit-content;
    padding: 0.25rem 0;
    font-weight: 650;
    cursor: pointer;
  }

  refrain-compare {
    padding-top: 0.75rem;
  }
`;
