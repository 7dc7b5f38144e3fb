import type { MenuMessages } from '../../load-menu.js';

export const menu: MenuMessages = {
  showTable: 'Показать таблицей',
  hideTable: 'Скрыть таблицу',
  showText: 'Показать текстом',
  hideText: 'Скрыть текст',
  copyText: 'Скопировать текст с источником',
  copyLink: 'Скопировать ссылку',
  copied: 'Скопировано',
  copyFailed: 'Не удалось скопировать; текст ниже можно скопировать вручную.',
  getData: 'Скачать данные (CSV)',
  columns: {
    label: 'Факт',
    value: 'Значение',
    notes: 'Примечания',
    asOf: 'По состоянию на',
    sources: 'Источники',
    quotation: 'Цитата',
    speaker: 'Кто сказал',
    circumstances: 'Обстоятельства',
    asset: 'Объект',
    measure: 'Показатель',
    converted: 'Пересчёт',
  },
};
