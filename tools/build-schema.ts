/**
 * `npm run schema`: writes dist/schema/dossier.schema.json, the published JSON Schema. Its descriptions are the doc
 * comments in src/dossier/schema/, so that no reader's browser downloads them and no sentence is written twice.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '../src/dossier/json-schema.js';
import { definitionComments } from './definition-comments.js';
import { ROOT } from './source-layout.mjs';

const definitions = path.join(ROOT, 'src/dossier/schema');
const files = [`${definitions}.ts`, ...readdirSync(definitions).sort().map((file) => path.join(definitions, file))];
const sources = files.map((file) => readFileSync(file, 'utf8'));
const comments = definitionComments(sources);
const folder = path.join(ROOT, 'dist/schema');
mkdirSync(folder, { recursive: true });
writeFileSync(
  path.join(folder, 'dossier.schema.json'),
  `${JSON.stringify(toJsonSchema((definition) => comments.get(definition)), null, 2)}\n`,
);
