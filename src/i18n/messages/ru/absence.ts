import type { Messages } from '../../messages.js';

export const absence: Messages['absence'] = {
  'not-stated': 'не указано',
  unknown: 'неизвестно',
  none: 'нет',
  'date-not-stated': 'дата не указана',
};
