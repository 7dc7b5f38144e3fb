/**
 * The widgets as the demo knows them. Gallery, controls, snippet and address all come from this one table: a new
 * widget joins with one entry here and `npm run demo:pages`. An entry whose element is not built yet is passed over.
 */

/**
 * @typedef {object} Pick an attribute that names items of the dossier
 * @property {string} attribute
 * @property {'facts' | 'quotes' | 'assets' | 'actors' | 'issues'} list of the dossier
 * @property {boolean} several ids in an order, separated by spaces; else one
 * @property {string} label
 * @property {string} example for the first dossier; empty: the widget's own choice
 * @property {string} [none] of one: what stands for no choice; without it the first item is what no choice shows
 * @property {string} [within] of one: the attribute whose ids it is one of
 * @property {(dossier: import('../dist/index.js').Dossier) => Set<string>} [among] the ids for which there is something to show
 */

/**
 * @typedef {object} Widget
 * @property {string} noun `<conflict-noun>`
 * @property {string} name
 * @property {string} purpose one sentence
 * @property {readonly Pick[]} picks
 * @property {readonly number[]} widths in pixels, at which it is worth a look
 * @property {number} width the one to begin with
 * @property {'left' | 'right' | 'wide'} place in the gallery, where there is room for two columns
 */

/** @type {readonly Widget[]} */
export const WIDGETS = [
  {
    noun: 'factbox',
    name: 'Fact box',
    purpose: 'The facts at a glance: key figures first, then rows, each with its source.',
    picks: [{ attribute: 'items', list: 'facts', several: true, label: 'Facts', example: 'casualties displaced fighting-since territory mediators truce-calls alliances' }],
    widths: [290, 400, 560, 700],
    width: 560,
    place: 'left',
  },
  {
    noun: 'quote',
    name: 'Quote',
    purpose: 'One quotation: who said it, in which office, when, how, and by whose account.',
    picks: [{ attribute: 'item', list: 'quotes', several: false, label: 'Quotation', example: 'q-unsc-stop' }],
    widths: [290, 400, 560, 700],
    width: 560,
    place: 'left',
  },
  {
    noun: 'energy-chart',
    name: 'Energy chart',
    purpose: 'What runs near the fighting and how much it carries; ranges as ranges, gaps as gaps.',
    picks: [
      { attribute: 'items', list: 'assets', several: true, label: 'Pipelines and plants', example: 'cpc btc wrep nrep sgc' },
      { attribute: 'highlight', list: 'assets', several: false, label: 'Picked out', example: '', none: 'The one nearest to the conflict', within: 'items' },
    ],
    widths: [290, 400, 560, 800],
    width: 560,
    place: 'right',
  },
  {
    noun: 'stance-matrix',
    name: 'Stance matrix',
    purpose: 'Who stands where on which issue; behind each cell the words, the day and the source.',
    picks: [
      { attribute: 'actors', list: 'actors', several: true, label: 'Actors', example: 'az am tr ru unsc eu', among: ({ stances }) => new Set(stances.map(({ actor }) => actor)) },
      { attribute: 'issues', list: 'issues', several: true, label: 'Issues', example: 'iss-campaign iss-ceasefire iss-turkey-role iss-foreign-fighters' },
    ],
    widths: [290, 560, 760, 1000],
    width: 760,
    place: 'wide',
  },
];

/** @param {{ noun: string }} widget */
export const tagOf = ({ noun }) => `conflict-${noun}`;

/** @param {string} noun @returns {Widget} */
export const widgetOf = (noun) => WIDGETS.find((widget) => widget.noun === noun) ?? WIDGETS[0];

/** Names of all attributes that pick items, of whatever widget. */
export const PICKS = [...new Set(WIDGETS.flatMap(({ picks }) => picks.map(({ attribute }) => attribute)))];

/**
 * The attributes of a widget's tag in the gallery, and of its first snippet.
 * @param {Widget} widget
 * @returns {Record<string, string>}
 */
export const exampleOf = ({ picks }) => Object.fromEntries(picks.filter(({ example }) => example).map(({ attribute, example }) => [attribute, example]));
