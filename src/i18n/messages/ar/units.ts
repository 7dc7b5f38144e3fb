/** After a written 1 or 2 stands the singular, as in CLDR: the noun's own dual would say the number twice. */
import type { WholeMessages } from '../../messages.js';

export const units: WholeMessages['units'] = {
  b: { few: 'براميل', many: 'برميلًا', other: 'برميل' },
  t: { few: 'أطنان', many: 'طنًا', other: 'طن' },
  m3: { few: 'أمتار مكعبة', many: 'مترًا مكعبًا', other: 'متر مكعب' },
  cf: { few: 'أقدام مكعبة', many: 'قدمًا مكعبة', other: 'قدم مكعبة' },
  W: 'واط',
  Wh: 'واط ساعة',
  km: 'كم',
  m: { few: 'أمتار', many: 'مترًا', other: 'متر' },
  mi: { few: 'أميال', many: 'ميلًا', other: 'ميل' },
  in: { few: 'بوصات', many: 'بوصة', other: 'بوصة' },
  km2: 'كم²',
  ha: { few: 'هكتارات', many: 'هكتارًا', other: 'هكتار' },
  hour: { few: 'ساعات', many: 'ساعة', other: 'ساعة' },
  day: { few: 'أيام', many: 'يومًا', other: 'يوم' },
  week: { few: 'أسابيع', many: 'أسبوعًا', other: 'أسبوع' },
  month: { few: 'أشهر', many: 'شهرًا', other: 'شهر' },
  year: { few: 'سنوات', many: 'سنة', other: 'سنة' },
  percent: '{n}٪',
  people: { few: 'أشخاص', many: 'شخصًا', other: 'شخص' },
  USD: { few: 'دولارات أمريكية', many: 'دولارًا أمريكيًا', other: 'دولار أمريكي' },
  EUR: 'يورو',
  RUB: { few: 'روبلات روسية', many: 'روبلًا روسيًا', other: 'روبل روسي' },
};
