import type { Messages } from '../../messages.js';

export const sources: Messages['sources'] = {
  dated: '{publisher}، {date}',
  accessed: 'اطُّلع عليه في {date}',
  via: 'عبر {publisher}',
  details: 'تفاصيل',
  archived: 'نسخة مؤرشفة',
};
