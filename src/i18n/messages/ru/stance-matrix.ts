/** Nouns and impersonal forms stand where a verb would have to agree with an actor. */
import type { WholeMessages } from '../../messages.js';

export const stanceMatrix: WholeMessages['stanceMatrix'] = {
  kicker: 'Кто за, кто против',
  hint: 'Выберите ячейку, чтобы увидеть, на чём основана оценка.',
  keys: 'Между ячейками можно перемещаться клавишами со стрелками.',
  fact: '(вопрос факта)',
  positions: {
    supports: 'За',
    'leans-support': 'Скорее за',
    neutral: 'Заявленный нейтралитет',
    'leans-oppose': 'Скорее против',
    opposes: 'Против',
    unclear: 'Неясно',
    conflicting: 'Противоречиво',
    declined: 'Отказ от ответа',
    'no-position-stated': 'заявлений не найдено',
    'not-applicable': 'неприменимо',
  },
  factPositions: { supports: 'Утверждение', opposes: 'Отрицание' },
  notFound: 'заявлений не найдено по состоянию на {date}',
  notResearched: 'не изучалось',
  blank: 'пусто или пропущено = не изучалось',
  labelled: '{label} ({position})',
  revised: 'исправлено или дополнено позднее',
  partiesFirst: 'Сначала стороны конфликта; в каждой группе — по алфавиту.',
  alphabetical: 'По алфавиту.',
};
