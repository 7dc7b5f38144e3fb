/** `Intl` gives months without a day in the nominative, so no phrase here may ask for another case. */
import type { Messages } from '../../messages.js';

export const dates: Messages['dates'] = {
  approximate: 'примерно {date}',
  uncertain: '{date} (предположительно)',
  time: '{date}, {time}',
  decade: '{date}-е годы',
  seasons: { 21: 'весна {date} г.', 22: 'лето {date} г.', 23: 'осень {date} г.', 24: 'зима {date} г.' },
  monthNotStated: '{date}, месяц не указан',
  dayNotStated: '{date}, день не указан',
  from: '{date} и далее',
  until: '{date} и ранее',
  startNotStated: '{date} — окончание, начало не указано',
  endNotStated: '{date} — начало, окончание не указано',
};
