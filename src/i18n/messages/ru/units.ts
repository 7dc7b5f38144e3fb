/** `other` is the form after decimals: the genitive singular. */
import type { WholeMessages } from '../../messages.js';

export const units: WholeMessages['units'] = {
  b: { one: 'баррель', few: 'барреля', many: 'баррелей', other: 'барреля' },
  t: { one: 'тонна', few: 'тонны', many: 'тонн', other: 'тонны' },
  m3: { one: 'кубометр', few: 'кубометра', many: 'кубометров', other: 'кубометра' },
  cf: { one: 'кубический фут', few: 'кубических фута', many: 'кубических футов', other: 'кубического фута' },
  W: { one: 'ватт', few: 'ватта', many: 'ватт', other: 'ватта' },
  Wh: { one: 'ватт-час', few: 'ватт-часа', many: 'ватт-часов', other: 'ватт-часа' },
  km: 'км',
  m: { one: 'метр', few: 'метра', many: 'метров', other: 'метра' },
  mi: { one: 'миля', few: 'мили', many: 'миль', other: 'мили' },
  in: { one: 'дюйм', few: 'дюйма', many: 'дюймов', other: 'дюйма' },
  km2: 'км²',
  ha: { one: 'гектар', few: 'гектара', many: 'гектаров', other: 'гектара' },
  hour: { one: 'час', few: 'часа', many: 'часов', other: 'часа' },
  day: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
  week: { one: 'неделя', few: 'недели', many: 'недель', other: 'недели' },
  month: { one: 'месяц', few: 'месяца', many: 'месяцев', other: 'месяца' },
  year: { one: 'год', few: 'года', many: 'лет', other: 'года' },
  percent: '{n}\xa0%',
  people: { one: 'человек', few: 'человека', many: 'человек', other: 'человека' },
  USD: { one: 'доллар США', few: 'доллара США', many: 'долларов США', other: 'доллара США' },
  EUR: 'евро',
  RUB: { one: 'рубль', few: 'рубля', many: 'рублей', other: 'рубля' },
};
