/** A dossier as a test writes it: plain JSON. */
export type Json = Record<string, unknown>;
export interface Draft extends Json {
  sources: Json[]; actors: Json[]; places: Json[]; facts: Json[]; figures: Json[]; quotes: Json[]; statements: Json[];
  issues: Json[]; stances: Json[]; claims: Json[]; events: Json[]; contacts: Json[]; assets: Json[]; routes: Json[];
  boundaries: Json[]; notes: Json[]; corrections: Json[]; waivers: Json[];
}

const sources = [{ source: 'paper', locator: 'paragraph 1' }];
const outline = { accuracy: 'schematic', licence: 'CC BY 4.0', credit: 'Survey' };

/** One or two items of every list, small enough to be read at a glance, without a fault. */
export function smallDossier(): Draft {
  return JSON.parse(JSON.stringify({
    $schema: 'https://example.org/dossier.schema.json',
    schemaVersion: '1.0.0',
    id: 'small',
    version: 3,
    firstCreated: '2020-09-30',
    versionCreated: '2020-10-02T09:15+04:00',
    asOf: '2020-09-30',
    language: 'en',
    title: 'A small dossier',
    sources: [
      { id: 'paper', type: 'news-article', title: 'Fighting goes on', publisher: 'The Paper', authors: ['A. Writer'], url: 'https://example.org/1', dateAccessed: '2020-10' },
      { id: 'agency', type: 'dataset', title: 'Pipelines', language: 'en' },
    ],
    actors: [
      { id: 'minister', sources, kind: 'person', name: 'The minister', roles: [{ title: 'minister', from: '2018' }], memberOf: 'ministry' },
      { id: 'ministry', sources, kind: 'government-body', name: { lang: 'hy', value: 'Նախարարություն', translations: [{ lang: 'en', value: 'Ministry' }, { lang: 'ru', value: 'Министерство' }] } },
      { id: 'bystander', kind: 'person', name: 'A bystander' },
    ],
    places: [{ id: 'town', sources, kind: 'city', names: [{ name: 'Town', lang: 'en', usedBy: ['ministry'] }, { name: 'Qala' }], point: { type: 'Point', coordinates: [46.75, 39.82] } }],
    facts: [
      { id: 'territory', sources, label: 'Territory', text: 'Disputed.', disputed: true, concerns: ['town', 'minister'], asOf: '2020' },
      { id: 'districts', sources, label: 'Districts', quantity: { value: 7, unit: { of: 'districts' } } },
    ],
    figures: [{ id: 'killed', sources, label: 'Killed', scope: 'soldiers', quantity: { low: 80, high: 90, qualifier: 'about', unit: 'people' } }],
    quotes: [
      { id: 'q-stop', sources, exact: 'Stop at once', kind: 'full', speakers: ['minister'], variants: [{ exact: 'Stop', lang: 'en', source: 'agency' }] },
      { id: 'q-other', sources, exact: 'no way', kind: 'fragment', speakers: ['bystander'], about: ['q-stop'] },
    ],
    statements: [{ id: 's-talks', sources, gist: 'Is ready for talks.', speakers: ['ministry'] }],
    issues: [{ id: 'truce', sources, proposition: 'Fighting stops at once', kind: 'proposition' }],
    stances: [
      { id: 'stance-for', sources, actor: 'minister', issue: 'truce', position: 'supports', basis: 'stated', evidence: ['q-stop'] },
      { id: 'stance-none', actor: 'bystander', issue: 'truce', position: 'no-position-stated' },
    ],
    claims: [{ id: 'shelling', sources, text: 'The town was shelled.', claimants: ['minister'], assertion: 'alleges', responses: [{ actor: 'bystander', kind: 'denies', sources }] }],
    events: [{ id: 'clash', sources, date: '2020-09-27', what: 'Fighting begins', category: 'fighting', places: ['town'], datesReported: [{ date: '2020-09-26', source: 'agency' }] }],
    contacts: [{ id: 'call', sources, participants: [{ actor: 'minister', role: 'initiator' }, { actor: 'bystander', role: 'recipient' }], directed: true, medium: 'phone', happened: 'held' }],
    assets: [
      { id: 'pipe', sources, name: 'The Pipe', kind: 'pipeline', fuel: 'oil', from: 'town', measures: [{ quantityKind: 'capacity', quantity: { value: 1200000, qualifier: 'up-to', unit: 'b/d', printed: '1.2 million' } }] },
      { id: 'field', sources, asDescribed: 'a gas field', identification: { by: 'the editor', note: 'The field.' }, kind: 'field', fuel: 'gas', measures: [{ quantityKind: 'reserves', quantity: { value: null, reason: 'not-stated', unit: 'm3' } }] },
    ],
    routes: [{ id: 'course', sources, kind: 'schematic', geometry: { type: 'LineString', coordinates: [[46, 39], [47, 40]] }, ...outline }],
    boundaries: [{ id: 'border', sources, kind: 'claimed', geometry: { type: 'Polygon', coordinates: [[[46, 39], [47, 39], [47, 40], [46, 39]]] }, ...outline }],
    notes: [{ id: 'later', sources, on: 'clash', text: 'It ended in November.', date: '2020-11-10' }],
    corrections: [{ id: 'fixed', date: '2020-10-02', text: 'An earlier version said six.', affects: ['districts'], was: 'six' }],
    waivers: [{ id: 'set-aside', rule: 'bare-figure', reason: 'The report names no day.' }],
  })) as Draft;
}
