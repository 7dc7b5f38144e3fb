/** Dates stand in brackets where a sentence would ask for a case that `Intl` does not give. */
import type { Messages } from '../../messages.js';

export const frame: Messages['frame'] = {
  asOf: 'По состоянию на {date}',
  example: 'Пример досье',
  loading: 'Загрузка…',
  failed: 'Не удалось загрузить эти сведения.',
  retry: 'Повторить попытку',

  sources: 'Источники',
  source: 'Источник {n}',
  backToText: 'Вернуться к тексту',
  moreSources: {
    one: 'Ещё {n} источник',
    few: 'Ещё {n} источника',
    many: 'Ещё {n} источников',
    other: 'Ещё {n} источника',
  },

  corrected: 'Исправлено ({date}): {text}',
  was: 'было: {was}',
  later: 'Позднее ({date}): {text}',
  withdrawn: 'Эти сведения отозваны.',
  superseded: 'Позднее эти сведения были заменены.',

  menu: 'Действия',
};
