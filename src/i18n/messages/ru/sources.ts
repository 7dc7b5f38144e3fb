import type { Messages } from '../../messages.js';

export const sources: Messages['sources'] = {
  dated: '{publisher}, {date}',
  accessed: 'дата обращения: {date}',
  via: 'распространение: {publisher}',
  details: 'подробнее',
  archived: 'архивная копия',
};
