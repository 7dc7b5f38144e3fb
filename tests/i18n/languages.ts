import { createLocale } from '../../src/i18n/locale.js';
import type { Locale } from '../../src/i18n/locale.js';
import type { EvidenceMessages } from '../../src/i18n/load-evidence.js';
import type { MenuMessages } from '../../src/i18n/load-menu.js';
import type { WholeMessages } from '../../src/i18n/messages.js';
import arabic from '../../src/i18n/messages/ar.js';
import english from '../../src/i18n/messages/en.js';
import { energyChart } from '../../src/i18n/messages/en/energy-chart.js';
import { evidence } from '../../src/i18n/messages/en/evidence.js';
import { factbox } from '../../src/i18n/messages/en/factbox.js';
import { menu } from '../../src/i18n/messages/en/menu.js';
import { media } from '../../src/i18n/messages/en/media.js';
import { evidence as arabicEvidence } from '../../src/i18n/messages/ar/evidence.js';
import { menu as arabicMenu } from '../../src/i18n/messages/ar/menu.js';
import { evidence as russianEvidence } from '../../src/i18n/messages/ru/evidence.js';
import { menu as russianMenu } from '../../src/i18n/messages/ru/menu.js';
import { qualifiers } from '../../src/i18n/messages/en/qualifiers.js';
import { quote } from '../../src/i18n/messages/en/quote.js';
import { rates } from '../../src/i18n/messages/en/rates.js';
import { stanceMatrix } from '../../src/i18n/messages/en/stance-matrix.js';
import { units } from '../../src/i18n/messages/en/units.js';
import russian from '../../src/i18n/messages/ru.js';
import { negotiate } from '../../src/i18n/negotiate.js';
import type { Language } from '../../src/i18n/negotiate.js';

/** Everything that readers may meet, in each language. */
export const MESSAGES: Readonly<Record<Language, WholeMessages & { readonly menu: MenuMessages; readonly evidence: EvidenceMessages }>> = {
  en: { ...english, energyChart, factbox, media, qualifiers, quote, rates, stanceMatrix, units, menu, evidence },
  ru: { ...russian, menu: russianMenu, evidence: russianEvidence },
  ar: { ...arabic, menu: arabicMenu, evidence: arabicEvidence },
};

/** The locale for a tag with its messages loaded. */
export const localeFor = (tag: string): Locale => createLocale(tag, MESSAGES[negotiate(tag).lang]);

/** No-break spaces as plain ones, marks of direction left out: what a reader sees. */
export const seen = (s: string): string => s.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');
