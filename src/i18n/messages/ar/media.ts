import type { WholeMessages } from '../../messages.js';

export const media: WholeMessages['media'] = {
  speech: 'في خطاب',
  remarks: 'في تصريحات',
  interview: 'في مقابلة',
  'press-conference': 'في مؤتمر صحفي',
  briefing: 'في إحاطة صحفية',
  statement: 'في بيان',
  'social-post': 'في منشور على وسائل التواصل الاجتماعي',
  broadcast: 'في بث إعلامي',
  video: 'في مقطع مصوّر',
  phone: 'هاتفيًا',
  meeting: 'في اجتماع',
  letter: 'في رسالة',
  document: 'في وثيقة',
  'not-stated': 'الوسيلة غير مذكورة',
};
