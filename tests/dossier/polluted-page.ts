/**
 * Reads dossiers twice in a realm of its own: on a plain page, and on one whose scripts extended `Object.prototype` and
 * `Array.prototype` before the library came. Takes the dossiers from standard input, as a JSON list; gives what came of both
 * as JSON. Started by `result.test.ts`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type * as publishing from '../../src/dossier/json-schema.js';
import type * as looking from '../../src/dossier/lookup.js';
import type * as parsing from '../../src/dossier/parse.js';
import type * as listed from '../../src/dossier/schema.js';
import type * as wording from '../../src/dossier/text.js';

type Library = typeof parsing & typeof publishing & typeof wording & typeof looking & typeof listed;

const inputs = JSON.parse(readFileSync(0, 'utf8')) as unknown[];

/** Every name that the library might ask an object for: of its own vocabulary, and every field in the dossiers. */
const vocabulary = [
  'kind', 'type', 'format', 'min', 'max', 'integer', 'nullable', 'values', 'take', 'of', 'lossy', 'fields', 'required', 'one', 'rule', 'either', 'optional', 'soft',
  'item', 'needs', 'code', 'severity', 'path', 'value', 'choices', 'url', 'message', 'hint', 'what', 'cure', 'original', 'by', 'machine', 'dir', 'lang',
];
const namesIn = (value: unknown): string[] =>
  typeof value === 'object' && value ? [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(namesIn)] : [];
const NAMES = [...new Set([...vocabulary, ...namesIn(inputs)])].filter((name) => !(name in Array.prototype));
const PROTOTYPES = [Object.prototype, Array.prototype] as unknown as Record<string, unknown>[];

function extendPrototypes() {
  for (const prototype of PROTOTYPES) for (const name of NAMES) prototype[name] = 'extended';
}
/** Node's own code is not made for such pages. */
function healPrototypes() {
  for (const prototype of PROTOTYPES) for (const name of NAMES) delete prototype[name];
}

// In one file, so that the whole library is evaluated on the page that it comes to.
const modules = ['parse', 'json-schema', 'text', 'lookup', 'schema'];
const bundle = await build({
  stdin: { contents: modules.map((name) => `export * from './${name}.js';`).join('\n'), resolveDir: fileURLToPath(new URL('../../src/dossier', import.meta.url)), loader: 'ts' },
  bundle: true, format: 'esm', target: 'es2022', write: false,
});
const source = Buffer.from(bundle.outputFiles[0]!.contents).toString('base64');

async function readOn(page: 'plain' | 'extended') {
  if (page === 'extended') extendPrototypes();
  try {
    // Another address is another copy of the library.
    const library = (await import(`data:text/javascript;base64,${source}#${page}`)) as Library;
    return use(library);
  } finally {
    healPrototypes();
  }
}

/** JSON has no undefined in a list. */
const orNull = (value: unknown) => value ?? null;

function use({ parse, toJsonSchema, itemsOf, wordsFor, LISTS: { actors, quotes } }: Library) {
  const parsed = inputs.map((input) => parse(input));
  const dossiers = parsed.map(({ dossier }) => dossier!);
  return {
    dossiers,
    problems: [...parsed, parse('{"id": NaN}')].map(({ problems }) => problems),
    schema: toJsonSchema(),
    // Read by name, as a view does: JSON has own properties only.
    absent: dossiers.flatMap((dossier) => itemsOf(dossier, quotes).map(({ status, medium, sic, sources }) => [status, medium, sic, sources[0]!.locator].map(orNull))),
    words: dossiers.flatMap((dossier) =>
      itemsOf(dossier, actors).map((actor) => {
        const { value, lang, dir, original, by, machine } = wordsFor(actor.name, dossier, 'ru');
        return [value, lang, dir, original, by, machine].map(orNull);
      }),
    ),
  };
}

const plain = JSON.stringify(await readOn('plain'));
const extended = JSON.stringify(await readOn('extended'));
console.log(`{"names": ${NAMES.length}, "plain": ${plain}, "extended": ${extended}}`);
