import type { Block, Cell, Inline } from '../../document/blocks.js';
import { fillPieces } from '../../i18n/fill.js';
import { loadEvidenceMessages } from '../../i18n/load-evidence.js';
import { loadMenuMessages } from '../../i18n/load-menu.js';
import type { Locale } from '../../i18n/locale.js';
import { evidenceView } from '../../view/evidence.js';
import type { SpeechEvidence, StanceEvidence } from '../../view/evidence.js';
import { citesOf, footBlocks, headBlocks, remarkInline, spanOf } from '../../view/frame-document.js';
import type { StanceMatrixView } from './view.js';

/** The matrix in its long form: a row for each stance, and below it the pairs that nobody has looked at. */
export async function stanceMatrixDocument(view: StanceMatrixView, locale: Locale): Promise<readonly Block[]> {
  const [words, { columns: menu }] = await Promise.all([loadEvidenceMessages(locale.lang), loadMenuMessages(locale.lang)]);
  const { columns } = words;
  const rows = view.rows.flatMap((actor) =>
    actor.cells.flatMap(({ id }, i) => {
      const found = id && evidenceView(view.dossier, locale, words, id, view.sources);
      return found ? found.stances.map((stance) => stanceRow(actor.name, view.columns[i]!, stance, locale)) : [];
    }),
  );
  return [
    ...headBlocks(view, locale),
    {
      kind: 'table',
      caption: [view.kicker],
      columns: [columns.actor, columns.issue, columns.position, columns.condition, columns.basis, columns.evidence, columns.date, columns.notes],
      sourcesColumn: menu.sources,
      rows,
    },
    ...notResearched(view, locale, (n) => locale.plural(words.notResearched, n)),
    ...(view.rule ? [{ kind: 'paragraph' as const, text: [view.rule] }] : []),
    ...footBlocks(view, locale),
  ];
}

function stanceRow(actor: StanceMatrixView['rows'][number]['name'], { proposition, fact }: StanceMatrixView['columns'][number], stance: StanceEvidence, locale: Locale): readonly Cell[] {
  const { position, label, condition, basis, speeches, date, remarks, citations } = stance;
  const cell = (text: Inline, cites: readonly number[] = []): Cell => ({ text, cites });
  // A table has footnotes where the words are that rest on them.
  const own = new Set(speeches.flatMap((speech) => citesOf(speech.citations)));
  return [
    cell([spanOf(actor, locale)]),
    cell([spanOf(proposition, locale), ...(fact ? [` ${fact}`] : [])]),
    cell(label ? [spanOf(label, locale), ` (${position})`] : [position], citesOf(citations).filter((n) => !own.has(n))),
    cell(condition ? [condition] : []),
    cell(basis ? [basis] : []),
    { text: joined(speeches.map((speech) => speechInline(speech, locale))), cites: [] },
    cell(date ? [date] : []),
    cell(joined(remarks.map(remarkInline))),
  ];
}

const joined = (list: readonly Inline[]): Inline => list.flatMap((one, i) => (i ? ['; ', ...one] : one));

function speechInline({ quotation, gist, speakers, speakerPattern, circumstances, citations, remarks }: SpeechEvidence, locale: Locale): Inline {
  const mark = { text: '', lang: undefined, dir: undefined, cites: citesOf(citations) };
  const said: Inline = quotation
    ? [
        ...(quotation.before ? [spanOf(quotation.before, locale), ' '] : quotation.bareFragment ? ['… '] : []),
        quotation.marks[0], spanOf(quotation.exact, locale), quotation.marks[1],
        ...(quotation.after ? [' ', spanOf(quotation.after, locale)] : quotation.bareFragment ? [' …'] : []),
        ...(quotation.original ? [` [${quotation.translation!}: ${quotation.original.marks[0]}`, spanOf(quotation.original.words, locale), `${quotation.original.marks[1]}]`] : []),
      ]
    : [spanOf(gist!, locale)];
  const who = joined(speakers.map(({ name, role }) => (role ? fillPieces(speakerPattern, { name: spanOf(name, locale), role: spanOf(role, locale) }) : [spanOf(name, locale)])));
  return [...said, ' — ', ...who, ` (${circumstances.join(' · ')})`, mark, ...remarks.flatMap((remark) => [' ', ...remarkInline(remark)])];
}

/** One line an issue: pairs without an entry are too many for rows. */
function notResearched({ rows, columns }: StanceMatrixView, locale: Locale, title: (n: number) => string): Block[] {
  const blank = columns.flatMap(({ proposition }, i) => {
    const names = rows.flatMap(({ name, cells }) => (cells[i]!.position === 'not-researched' ? [name] : []));
    return names.length ? [{ proposition, names }] : [];
  });
  const count = blank.reduce((sum, { names }) => sum + names.length, 0);
  if (!count) return [];
  return [
    { kind: 'paragraph', text: [title(count)] },
    ...blank.map(({ proposition, names }): Block => ({ kind: 'paragraph', text: [spanOf(proposition, locale), ': ', ...joined(names.map((name) => [spanOf(name, locale)]))] })),
  ];
}
