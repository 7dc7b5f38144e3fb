import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { toCsv } from '../document/csv.js';
import { toText } from '../document/text.js';
import { loadMenuMessages } from '../i18n/load-menu.js';
import type { ConflictElement } from './conflict-element.js';
import { ConflictExportEvent } from './events/export-event.js';

/** What a reader can take along. Loaded when the menu is first opened. */
export interface Menu {
  /** The language of its words. */
  readonly lang: string;
  render(): TemplateResult;
  /** An opened text follows what the widget shows. */
  update(): void;
}

/** @param lang a language that has messages */
export async function createMenu(element: ConflictElement, lang: string): Promise<Menu> {
  const words = await loadMenuMessages(lang);
  let text = '';
  /** What just happened, said aloud. */
  let status = '';

  const say = (sentence: string) => {
    status = sentence;
    element.requestUpdate();
  };
  const plain = async () => toText((await element.toDocument()) ?? []);

  async function copy(content: string, format: 'text' | 'link') {
    try {
      await navigator.clipboard.writeText(content);
      say(words.copied);
      element.dispatchEvent(new ConflictExportEvent(format));
    } catch {
      // Refused, or no clipboard at all (plain http): the text is there to be selected by hand.
      text = content;
      say(words.copyFailed);
    }
  }

  const onText = async () => {
    text = text ? '' : await plain();
    say('');
  };
  const onCopy = async () => copy(await plain(), 'text');
  const onLink = () => copy(linkTo(element), 'link');
  const onData = async () => {
    const csv = toCsv((await element.toDocument()) ?? []);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }));
    link.download = `${element.dossier?.id ?? 'data'}-${element.localName}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    element.dispatchEvent(new ConflictExportEvent('csv'));
  };


  return {
    lang,
    async update() {
      if (!text) return;
      const now = await plain();
      if (!text || now === text) return;
      text = now;
      element.requestUpdate();
    },
    render: () => html`<div class="actions">
        <button part="button" aria-expanded=${!!text} @click=${onText}>${text ? words.hideText : words.showText}</button>
        <button part="button" @click=${onCopy}>${words.copyText}</button>
        <button part="button" @click=${onData}>${words.getData}</button>
        <button part="button" @click=${onLink}>${words.copyLink}</button>
        <span role="status">${status}</span>
      </div>
      ${text ? html`<pre part="text" class="text" tabindex="0">${text}</pre>` : nothing}`,
  };
}

/** The page, at this widget where it has an id. */
function linkTo(element: Element): string {
  const url = new URL(document.location.href);
  url.hash = element.id;
  return url.href;
}
