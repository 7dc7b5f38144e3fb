/** English: the words that the first widget on any page needs. Other languages have the type of these. */
import type { Language } from '../negotiate.js';
import { absence } from './en/absence.js';
import { dates } from './en/dates.js';
import { factbox } from './en/factbox.js';
import { frame } from './en/frame.js';
import { media } from './en/media.js';
import { qualifiers } from './en/qualifiers.js';
import { quote } from './en/quote.js';
import { rates } from './en/rates.js';
import { scales } from './en/scales.js';
import { sources } from './en/sources.js';
import { units } from './en/units.js';

export default { lang: 'en' as Language, absence, dates, factbox, frame, media, qualifiers, quote, rates, scales, sources, units };
