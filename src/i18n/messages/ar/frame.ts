import type { Messages } from '../../messages.js';

export const frame: Messages['frame'] = {
  asOf: 'حتى {date}',
  example: 'ملف تجريبي',
  loading: 'جارٍ التحميل…',
  failed: 'تعذّر تحميل هذه المعلومات.',
  retry: 'إعادة المحاولة',

  sources: 'المصادر',
  source: 'المصدر {n}',
  backToText: 'العودة إلى النص',
  moreSources: {
    zero: 'لا مصادر أخرى',
    one: 'مصدر واحد آخر',
    two: 'مصدران آخران',
    few: '{n} مصادر أخرى',
    many: '{n} مصدرًا آخر',
    other: '{n} مصدر آخر',
  },

  corrected: 'تصحيح ({date}): {text}',
  was: 'النص السابق: {was}',
  later: 'لاحقًا ({date}): {text}',
  withdrawn: 'سُحب هذا البند.',
  superseded: 'استُبدل هذا البند لاحقًا.',

  menu: 'خيارات',
};
