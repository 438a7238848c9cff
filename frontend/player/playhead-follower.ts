import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Playback } from '../sound/playback';

/** Where a playback stands, for an element that shows it: followed frame by frame while it plays. */
export class PlayheadFollower implements ReactiveController {
  /** In ticks. */
  position = 0;
  #request = 0;
  readonly #follow = (): void => this.#update();
  readonly #onLoop = (): void => {
    this.host.requestUpdate();
    this.onLoop();
  };

  constructor(
    readonly host: ReactiveControllerHost,
    readonly playback: Playback,
    readonly onMove: (position: number) => void = () => undefined,
    readonly onLoop: () => void = () => undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.playback.addEventListener('statechange', this.#follow);
    this.playback.addEventListener('loopchange', this.#onLoop);
    if (this.playback.state === 'playing') {
      this.#update();
    }
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#request);
    this.playback.removeEventListener('statechange', this.#follow);
    this.playback.removeEventListener('loopchange', this.#onLoop);
  }

  seek(tick: number): void {
    this.playback.seek(tick);
    this.#move();
    this.host.requestUpdate();
  }

  #update(): void {
    cancelAnimationFrame(this.#request);
    this.host.requestUpdate();
    if (this.playback.position !== this.position) {
      this.#move();
    }
    if (this.playback.state === 'playing') {
      this.#request = requestAnimationFrame(this.#follow);
    }
  }

  #move(): void {
    this.position = this.playback.position;
    this.onMove(this.position);
  }
}
