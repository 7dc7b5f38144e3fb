/** Nouns stand where a verb would have to agree with an actor. */
import type { WholeMessages } from '../../messages.js';

export const stanceMatrix: WholeMessages['stanceMatrix'] = {
  kicker: 'مواقف الأطراف',
  hint: 'اختر خانة للاطلاع على التصريح الذي تستند إليه.',
  keys: 'تنقّل بين الخانات بمفاتيح الأسهم.',
  fact: '(مسألة وقائع)',
  positions: {
    supports: 'تأييد',
    'leans-support': 'أقرب إلى التأييد',
    neutral: 'حياد معلن',
    'leans-oppose': 'أقرب إلى المعارضة',
    opposes: 'معارضة',
    unclear: 'غير واضح',
    conflicting: 'متضارب',
    declined: 'امتناع عن الإجابة',
    'no-position-stated': 'لم يُعثر على تصريح',
    'not-applicable': 'لا ينطبق',
  },
  factPositions: { supports: 'ادّعاء', opposes: 'نفي' },
  notFound: 'لم يُعثر على تصريح حتى {date}',
  notResearched: 'لم يُبحث',
  blank: 'خانة فارغة أو محذوفة = لم يُبحث',
  labelled: '{label} ({position})',
  revised: 'صُحّح أو تبعه حدث لاحق',
  partiesFirst: 'أطراف النزاع أولًا، ثم غيرهم، وكل مجموعة بالترتيب الأبجدي.',
  alphabetical: 'بالترتيب الأبجدي.',
};
