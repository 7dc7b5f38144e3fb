import type { EvidenceMessages } from '../../load-evidence.js';

export const evidence: EvidenceMessages = {
  close: 'Закрыть',
  condition: 'Условие: {condition}',
  basis: {
    stated: 'Заявлено прямо',
    'official-document': 'По официальному документу',
    conduct: 'Судя по действиям, не заявлено',
    inferred: 'Вывод редакции, не заявлено',
    'reported-by-third-party': 'По сообщениям других',
    anonymous: 'Со слов неназванных лиц',
  },
  inferredFrom: 'Вывод редакции на основании:',
  before: 'Ранее: {position}',
  beforeUntil: 'Ранее: {position} (до: {date})',
  later: 'Позднее: {position} (с: {date})',
  lookedAt: 'Просмотрено:',
  notResearched: {
    one: 'Не изучалось ({n} пара):',
    few: 'Не изучалось ({n} пары):',
    many: 'Не изучалось ({n} пар):',
    other: 'Не изучалось ({n} пары):',
  },
  columns: { actor: 'Участник', issue: 'Вопрос', position: 'Позиция', condition: 'Условие', basis: 'Основание', evidence: 'Подтверждение', date: 'Дата', notes: 'Примечания' },
};
