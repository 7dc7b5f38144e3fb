import { MAX_WIDTH, MIN_WIDTH } from './state.js';

const STEP = 10;

/**
 * Lets the frame be drawn to a width, and moved by the arrow keys.
 * @param {{ handle: HTMLElement, paper: HTMLElement, room: () => number, set: (width: string) => void }} parts
 *   `room` is the width there is, in pixels
 */
export function makeResizable({ handle, paper, room, set }) {
  const wish = (width) => set(String(Math.round(Math.min(Math.max(width, MIN_WIDTH), Math.max(room(), MIN_WIDTH), MAX_WIDTH))));

  handle.addEventListener('pointerdown', (event) => {
    if (event.button) return;
    event.preventDefault();
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    const start = event.clientX;
    const width = paper.offsetWidth;
    // The frame stands in the middle and grows to both sides.
    const move = ({ clientX }) => wish(width + 2 * (clientX - start));
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true });
  });

  handle.addEventListener('keydown', (event) => {
    const width = paper.offsetWidth;
    const to = { ArrowLeft: width - STEP, ArrowRight: width + STEP, PageDown: width - 10 * STEP, PageUp: width + 10 * STEP, Home: MIN_WIDTH, End: room() }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    wish(to);
  });
}
