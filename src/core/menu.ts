import { html, nothing } from 'lit';
import type { CSSResult, TemplateResult } from 'lit';
import type { Cell, Inline, TableBlock } from '../document/blocks.js';
import { toCsv } from '../document/csv.js';
import { toText } from '../document/text.js';
import { loadMenuMessages } from '../i18n/load-menu.js';
import type { ConflictElement } from './conflict-element.js';
import { ConflictExportEvent } from './events/export-event.js';
import { menuStyles } from './menu-styles.js';
import { words as bidi } from './words.js';

/** What a reader can take along. Loaded when the menu is first opened. */
export interface Menu {
  /** The language of its words. */
  readonly lang: string;
  /** How it looks, beside the widget's own styles. */
  readonly styles: CSSResult;
  render(): TemplateResult;
  /** An opened table or text follows what the widget shows. */
  update(): void;
}

/** @param lang a language that has messages */
export async function createMenu(element: ConflictElement, lang: string): Promise<Menu> {
  const words = await loadMenuMessages(lang);
  const read = async () => (await element.toDocument()) ?? [];
  let blocks = await read();
  /** What is open under the buttons. */
  let open: 'table' | 'text' | undefined;
  /** What could not be copied, to be selected by hand. */
  let byHand = '';
  /** What just happened, said aloud. */
  let status = '';

  const say = (sentence: string) => {
    status = sentence;
    element.requestUpdate();
  };
  const toggle = (what: 'table' | 'text') => async () => {
    blocks = await read();
    open = open === what ? undefined : what;
    byHand = '';
    say('');
  };

  async function copy(content: string, format: 'text' | 'link') {
    try {
      await navigator.clipboard.writeText(content);
      byHand = '';
      say(words.copied);
      element.dispatchEvent(new ConflictExportEvent(format));
    } catch {
      // Refused, or no clipboard at all (plain http): the text is there to be selected by hand.
      byHand = content;
      say(words.copyFailed);
    }
  }

  const onCopy = async () => copy(toText(await read()), 'text');
  const onLink = () => copy(linkTo(element), 'link');
  const onData = async () => {
    const csv = toCsv(await read());
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }));
    link.download = `${element.dossier?.id ?? 'data'}-${element.localName}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    element.dispatchEvent(new ConflictExportEvent('csv'));
  };

  const onTable = toggle('table');
  const onText = toggle('text');

  return {
    lang,
    styles: menuStyles,
    async update() {
      const now = await read();
      // Blocks are made anew at each update: what they say tells whether anything changed.
      if (JSON.stringify(now) === JSON.stringify(blocks)) return;
      blocks = now;
      element.requestUpdate();
    },
    render() {
      const tables = blocks.filter((block) => block.kind === 'table');
      const text = byHand || (open === 'text' ? toText(blocks) : '');
      return html`<div class="actions">
          ${tables.length
            ? html`<button part="button" aria-expanded=${open === 'table'} @click=${onTable}>${open === 'table' ? words.hideTable : words.showTable}</button>`
            : nothing}
          <button part="button" aria-expanded=${open === 'text'} @click=${onText}>${open === 'text' ? words.hideText : words.showText}</button>
          <button part="button" @click=${onCopy}>${words.copyText}</button>
          <button part="button" @click=${onData}>${words.getData}</button>
          <button part="button" @click=${onLink}>${words.copyLink}</button>
          <span role="status">${status}</span>
        </div>
        ${open === 'table' ? tables.map((block) => table(block)) : nothing} ${text ? html`<pre part="text" class="text" tabindex="0">${text}</pre>` : nothing}`;
    },
  };
}

/** The twin of a chart or grid: the same rows as a table. */
const table = ({ caption, columns, rows }: TableBlock) =>
  html`<div part="table" class="twin" tabindex="0">
    <table>
      <caption>${inline(caption)}</caption>
      <thead><tr>${columns.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
      <tbody>${rows.map(([head, ...cells]) => html`<tr><th scope="row">${cell(head!)}</th>${cells.map((one) => html`<td>${cell(one)}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;

const cell = ({ text, cites }: Cell) => [inline(text), cites.map((n) => html` <sup>${n}</sup>`)];

const inline = (parts: Inline) =>
  parts.map((part) => (typeof part === 'string' ? part : part.cites ? part.cites.map((n) => html` <sup>${n}</sup>`) : bidi({ value: part.text, lang: part.lang ?? '', dir: part.dir, original: undefined })));

/** The page, at this widget where it has an id. */
function linkTo(element: Element): string {
  const url = new URL(document.location.href);
  url.hash = element.id;
  return url.href;
}

