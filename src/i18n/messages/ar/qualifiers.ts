import type { WholeMessages } from '../../messages.js';

export const qualifiers: WholeMessages['qualifiers'] = {
  about: 'نحو {n}',
  'at-least': 'ما لا يقل عن {n}',
  'more-than': 'أكثر من {n}',
  'up-to': 'ما يصل إلى {n}',
  'less-than': 'أقل من {n}',
  nearly: 'قرابة {n}',
  estimated: 'وفق التقديرات {n}',
  initial: 'مبدئيًا {n}',
};
