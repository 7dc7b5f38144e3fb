/** Arabic: loaded when a page asks for it. */
import type { WholeMessages } from '../messages.js';
import { absence } from './ar/absence.js';
import { dates } from './ar/dates.js';
import { energyChart } from './ar/energy-chart.js';
import { factbox } from './ar/factbox.js';
import { frame } from './ar/frame.js';
import { media } from './ar/media.js';
import { qualifiers } from './ar/qualifiers.js';
import { quote } from './ar/quote.js';
import { rates } from './ar/rates.js';
import { scales } from './ar/scales.js';
import { sources } from './ar/sources.js';
import { stanceMatrix } from './ar/stance-matrix.js';
import { translation } from './ar/translation.js';
import { units } from './ar/units.js';

const messages: WholeMessages = {
  lang: 'ar',
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
};
export default messages;
