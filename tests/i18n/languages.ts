import { createLocale } from '../../src/i18n/locale.js';
import type { Locale } from '../../src/i18n/locale.js';
import type { Messages } from '../../src/i18n/messages.js';
import arabic from '../../src/i18n/messages/ar.js';
import english from '../../src/i18n/messages/en.js';
import russian from '../../src/i18n/messages/ru.js';
import { negotiate } from '../../src/i18n/negotiate.js';
import type { Language } from '../../src/i18n/negotiate.js';

export const MESSAGES: Readonly<Record<Language, Messages>> = { en: english, ru: russian, ar: arabic };

/** The locale for a tag with its messages loaded. */
export const localeFor = (tag: string): Locale => createLocale(tag, MESSAGES[negotiate(tag).lang]);

/** No-break spaces as plain ones, marks of direction left out: what a reader sees. */
export const seen = (s: string): string => s.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');
