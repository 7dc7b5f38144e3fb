import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { references, remarks } from '../../core/frame.js';
import type { Frame } from '../../core/frame.js';
import { circumstances, original, quotation, speakers } from '../../core/speech.js';
import { words } from '../../core/words.js';
import { fill } from '../../i18n/fill.js';
import { loadEvidenceMessages } from '../../i18n/load-evidence.js';
import type { EvidenceMessages } from '../../i18n/load-evidence.js';
import { evidenceView } from '../../view/evidence.js';
import type { EvidenceView, SpeechEvidence, StanceEvidence } from '../../view/evidence.js';
import type { StanceMatrixView } from './view.js';

/** What is behind a cell. Loaded when a reader opens one. */
export interface EvidencePanel {
  /** The language of its words. */
  readonly lang: string;
  /** @param id of the stance in force */
  render(id: string, view: StanceMatrixView, frame: Frame): TemplateResult | typeof nothing;
}

/** @param lang a language that has messages @param close shuts the panel */
export async function createEvidencePanel(lang: string, close: () => void): Promise<EvidencePanel> {
  const messages = await loadEvidenceMessages(lang);
  return {
    lang,
    render(id, { dossier, sources }, frame) {
      const view = evidenceView(dossier, frame.locale, messages, id, sources);
      return view ? html`${head(view)}${view.stances.map((one) => stance(one, frame, messages))}<button part="button" @click=${close}>${messages.close}</button>` : nothing;
    },
  };
}

const head = ({ actor, issue }: EvidenceView) => html`<p class="about"><b>${words(actor)}</b> · ${words(issue)}</p>`;

const stance = (view: StanceEvidence, frame: Frame, messages: EvidenceMessages) => {
  const { id, position, isCurrent, label, date, condition, basis, inferredFrom, speeches, lookedAt, citations, remarks: list } = view;
  const more = [label && words(label), date, condition && fill(messages.condition, { condition }), inferredFrom ?? basis].filter(Boolean);
  return html`<section class=${isCurrent ? 'held' : 'held formerly'}>
    <p><b>${position}</b>${more.map((one) => html` · ${one}`)}${lookedAt ? html` · ${lookedAt}` : nothing}${references(id, citations, frame)}</p>
    ${speeches.length ? html`<ul>${speeches.map((one) => html`<li>${speech(one, frame)}</li>`)}</ul>` : nothing} ${remarks(list, frame)}
  </section>`;
};

const speech = (view: SpeechEvidence, frame: Frame) =>
  html`${view.quotation
      ? html`<blockquote part="quote">${quotation(view.quotation)}</blockquote>${original(view.quotation, nothing)}`
      : html`<p part="statement">${words(view.gist!)}</p>`}
    <p class="said">${speakers(view)}${references(view.id, view.citations, frame)} ${circumstances(view)}</p>
    ${remarks(view.remarks, frame)}`;
