import type { Messages } from '../../messages.js';

export const dates: Messages['dates'] = {
  approximate: 'حوالي {date}',
  uncertain: '{date} (غير مؤكد)',
  time: '{date}، {time}',
  decade: 'عقد {date}',
  seasons: { 21: 'ربيع {date}', 22: 'صيف {date}', 23: 'خريف {date}', 24: 'شتاء {date}' },
  monthNotStated: '{date}، الشهر غير مذكور',
  dayNotStated: '{date}، اليوم غير مذكور',
  from: 'اعتبارًا من {date}',
  until: 'حتى {date}',
  startNotStated: 'حتى {date}، والبداية غير مذكورة',
  endNotStated: 'من {date}، والنهاية غير مذكورة',
};
