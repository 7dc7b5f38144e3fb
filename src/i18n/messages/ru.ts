/** Russian: loaded when a page asks for it. */
import type { WholeMessages } from '../messages.js';
import { absence } from './ru/absence.js';
import { dates } from './ru/dates.js';
import { energyChart } from './ru/energy-chart.js';
import { factbox } from './ru/factbox.js';
import { frame } from './ru/frame.js';
import { media } from './ru/media.js';
import { pluralAfterQualifier, qualifiers } from './ru/qualifiers.js';
import { quote } from './ru/quote.js';
import { rates } from './ru/rates.js';
import { scales } from './ru/scales.js';
import { sources } from './ru/sources.js';
import { stanceMatrix } from './ru/stance-matrix.js';
import { translation } from './ru/translation.js';
import { units } from './ru/units.js';

const messages: WholeMessages = {
  lang: 'ru',
  absence,
  dates,
  energyChart,
  factbox,
  frame,
  media,
  qualifiers,
  quote,
  rates,
  scales,
  sources,
  stanceMatrix,
  translation,
  units,
  pluralAfterQualifier,
};
export default messages;
