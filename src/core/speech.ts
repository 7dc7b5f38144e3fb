/** How a quotation and who said it are laid out, wherever they stand. */
import { html, nothing } from 'lit';
import type { Words } from '../dossier/text.js';
import { fillPieces } from '../i18n/fill.js';
import type { QuotationView, SpeechView } from '../view/speech.js';
import { words } from './words.js';

const quoted = (exact: Words, [open, close]: QuotationView['marks']) =>
  html`<span class="mark">${open}</span><span part="words">${words(exact)}</span><span class="mark">${close}</span>`;

export function quotation({ before, after, exact, marks, bareFragment }: QuotationView) {
  const around = (text: Words | undefined) => (text ? html`<span part="context" class="context">${words(text)}</span>` : bareFragment ? '…' : nothing);
  return html`${around(before)} ${quoted(exact, marks)} ${around(after)}`;
}

/** The words that were said, one step away from their translation. */
export const original = (view: QuotationView, onToggle: ((event: Event) => void) | typeof nothing) =>
  view.original
    ? html`<details part="original" class="original" @toggle=${onToggle}>
        <summary>${view.translation}</summary>
        <p>${quoted(view.original.words, view.original.marks)}</p>
      </details>`
    : nothing;

export const speakers = ({ speakers: list, speakerPattern }: SpeechView) =>
  list.map(({ name, role }, i) => {
    const who = html`<span part="speaker" class="speaker">${words(name)}</span>`;
    return [i ? '; ' : nothing, role ? fillPieces<unknown>(speakerPattern, { name: who, role: html`<span part="role">${words(role)}</span>` }) : who];
  });

export const circumstances = (view: SpeechView) => html`<span part="circumstances" class="circumstances">${view.circumstances.join(' · ')}</span>`;
