/** English: the words that every widget needs. Those of one widget come with that widget (`en/quote.ts`). */
import type { Language } from '../negotiate.js';
import { absence } from './en/absence.js';
import { dates } from './en/dates.js';
import { frame } from './en/frame.js';
import { scales } from './en/scales.js';
import { sources } from './en/sources.js';
import { translation } from './en/translation.js';

export default { lang: 'en' as Language, absence, dates, frame, scales, sources, translation };
