import type { Messages } from '../../messages.js';

export const translation: Messages['translation'] = {
  translated: 'مترجم عن {language}',
  translatedBy: 'مترجم عن {language}، ترجمة {by}',
  machineTranslated: 'ترجمة آلية عن {language}',
};
