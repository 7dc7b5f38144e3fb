/** For how long browsers and the caches between may keep what, for three kinds of servers. docs/web-teams.md says why. */

export interface Published {
  /** Path under which the folder is published: begins and ends with a slash. */
  readonly base: string;
  readonly id: string;
}

/** Sixteen hexadecimal digits. */
export const HASHED = /\.[\da-f]{16}\.json$/;

const SHORT = 'public, max-age=60';
const FOR_EVER = 'public, max-age=31536000, immutable';
const COMMON = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' } as const;

export function headerRules({ base, id }: Published, hashed: readonly string[]): Readonly<Record<string, string>> {
  const stable = `${base}dossiers/${id}.json`;
  const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const rule = (path: string, cache: string) => [path, ...Object.entries({ 'Cache-Control': cache, ...COMMON }).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const nginx = (location: string, cache: string) =>
    [`location ${location} {`, '  types { }', '  default_type "application/json; charset=utf-8";', '  etag on;', ...Object.entries({ 'Cache-Control': cache, ...COMMON }).map(([name, value]) => `  add_header ${name} "${value}";`), '}'].join('\n');
  const apache = (match: string, cache: string) =>
    [`  <FilesMatch "${match}">`, '    ForceType "application/json; charset=utf-8"', ...Object.entries({ 'Cache-Control': cache, ...COMMON }).map(([name, value]) => `    Header set ${name} "${value}"`), '  </FilesMatch>'].join('\n');
  return {
    _headers: `# For the root of a site on Netlify or Cloudflare Pages: the paths are whole ones.\n${rule(stable, SHORT)}\n${hashed.map((file) => `${rule(base + file, FOR_EVER)}\n`).join('')}`,
    'nginx.conf': `# Inside server { … }.\n${nginx(`= ${stable}`, SHORT)}\n${nginx(`~ ^${escaped(`${base}dossiers/${id}`)}\\.[0-9a-f]{16}\\.json$`, FOR_EVER)}\n`,
    'apache.conf': `# As .htaccess in the folder, or inside <Directory>. Needs mod_headers.\n<IfModule mod_headers.c>\n${apache(`^${escaped(id)}\\.json$`, SHORT)}\n${apache(`^${escaped(id)}\\.[0-9a-f]{16}\\.json$`, FOR_EVER)}\n</IfModule>\n`,
  };
}
