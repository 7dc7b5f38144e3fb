import { html, nothing } from 'lit';
import type { Words } from '../dossier/text.js';

/**
 * Words of a dossier, kept apart from what is around them: `<bdi>` stops their direction at their edges, so that a
 * quotation in one script cannot turn round the words beside it, and `lang` lets them be spoken in their own language.
 */
export const words = ({ value, lang, dir }: Words) => html`<bdi lang=${lang || nothing} dir=${dir ?? 'auto'}>${value}</bdi>`;
