import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ConflictViewEvent } from './events/view-event.js';

const SECOND = 1000;

/** Tells once when half of the element, or half of the window with nothing but it, was in view for a second. */
export class ViewController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    if (this.#told || !globalThis.IntersectionObserver) return;
    // An element taller than two windows never shows half of itself.
    const seen = ({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry) =>
      intersectionRatio >= 0.5 || (rootBounds !== null && intersectionRect.height >= rootBounds.height / 2);
    this.#observer = new IntersectionObserver(
      (entries) => {
        clearTimeout(this.#timer);
        if (seen(entries.at(-1)!)) this.#timer = setTimeout(() => this.#tell(), SECOND);
      },
      { root: null, rootMargin: '0px', threshold: [0, 0.1, 0.25, 0.5, 0.75] },
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #tell() {
    this.#told = true;
    this.hostDisconnected();
    this.#host.dispatchEvent(new ConflictViewEvent());
  }
}
