import type { Messages } from '../../messages.js';

export const translation: Messages['translation'] = {
  translated: 'перевод, язык оригинала: {language}',
  translatedBy: 'перевод ({by}), язык оригинала: {language}',
  machineTranslated: 'машинный перевод, язык оригинала: {language}',
};
