import type { EvidenceMessages } from '../../load-evidence.js';

export const evidence: EvidenceMessages = {
  close: 'إغلاق',
  condition: 'الشرط: {condition}',
  basis: {
    stated: 'مُعلَن',
    'official-document': 'من وثيقة رسمية',
    conduct: 'مستخلَص من السلوك، دون تصريح',
    inferred: 'استنتاج هيئة التحرير، دون تصريح',
    'reported-by-third-party': 'بحسب ما نقله آخرون',
    anonymous: 'نقلًا عن أشخاص لم تُذكر أسماؤهم',
  },
  inferredFrom: 'استنتجته هيئة التحرير مما يلي:',
  before: 'سابقًا: {position}',
  beforeUntil: 'سابقًا: {position}، حتى {date}',
  later: 'لاحقًا: {position}، اعتبارًا من {date}',
  lookedAt: 'ما اطُّلع عليه:',
  notResearched: {
    zero: 'لم يُبحث (لا أزواج):',
    one: 'لم يُبحث (زوج واحد):',
    two: 'لم يُبحث (زوجان):',
    few: 'لم يُبحث ({n} أزواج):',
    many: 'لم يُبحث ({n} زوجًا):',
    other: 'لم يُبحث ({n} زوج):',
  },
  columns: { actor: 'الجهة', issue: 'المسألة', position: 'الموقف', condition: 'الشرط', basis: 'الأساس', evidence: 'الدليل', date: 'التاريخ', notes: 'ملاحظات' },
};
