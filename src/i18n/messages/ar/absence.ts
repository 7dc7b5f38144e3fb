import type { Messages } from '../../messages.js';

export const absence: Messages['absence'] = {
  'not-stated': 'غير مذكور',
  unknown: 'غير معروف',
  none: 'لا يوجد',
  'date-not-stated': 'التاريخ غير مذكور',
};
