import type { MenuMessages } from '../../load-menu.js';

export const menu: MenuMessages = {
  showTable: 'عرض كجدول',
  hideTable: 'إخفاء الجدول',
  showText: 'عرض كنص',
  hideText: 'إخفاء النص',
  copyText: 'نسخ النص مع المصدر',
  copyLink: 'نسخ الرابط',
  copied: 'تم النسخ',
  copyFailed: 'تعذّر النسخ؛ النص أدناه للنسخ يدويًا.',
  getData: 'تنزيل البيانات (CSV)',
  columns: {
    label: 'المعلومة',
    value: 'القيمة',
    notes: 'ملاحظات',
    asOf: 'حتى تاريخ',
    sources: 'المصادر',
    quotation: 'الاقتباس',
    speaker: 'القائل',
    circumstances: 'الظروف',
    asset: 'المنشأة',
    measure: 'المقياس',
    converted: 'بعد التحويل',
  },
};
