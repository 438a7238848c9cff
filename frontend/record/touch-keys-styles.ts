import { css } from 'lit';

export const touchKeysStyles = css`
  :host {
    display: flex;
    gap: 0.5rem;
    user-select: none;
    -webkit-user-select: none;
  }

  .octave {
    flex-direction: column-reverse;
    justify-content: flex-end;
  }

  .octave button + button {
    margin: 0 0 -1.5px;
  }

  .keys {
    flex: 1;
    display: flex;
    max-width: 34rem;
    height: 7rem;
  }

  .place {
    position: relative;
    flex: 1;
    display: flex;
  }

  .keys button,
  .pads button {
    min-width: 0;
    padding: 0 0.25rem;
    touch-action: none;
  }

  .white {
    flex: 1;
    display: grid;
    align-items: end;
    justify-items: center;
    margin-left: -1.5px;
    border-color: var(--refrain-roll-black-key);
    background: var(--refrain-roll-white-key);
    color: var(--refrain-roll-key-text);
    font-size: 0.75rem;
  }

  .black {
    position: absolute;
    top: 0;
    right: -30%;
    z-index: 1;
    width: 60%;
    height: 60%;
    border-color: var(--refrain-roll-black-key);
    background: var(--refrain-roll-black-key);
  }

  .white:active,
  .black:active,
  .pad:active {
    background: var(--refrain-accent);
    color: var(--refrain-on-accent);
  }

  .pads {
    flex: 1;
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: 0.375rem;
    max-width: 34rem;
  }

  .pad {
    min-height: 3.25rem;
    background: var(--refrain-surface);
    font-size: 0.8125rem;
    font-weight: 650;
    line-height: 1.1;
  }
`;
