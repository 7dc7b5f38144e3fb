/** The command line: which commands there are, what they take, and what `--help` says. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { languages } from '../i18n/negotiate.js';
import { WIDGETS } from '../server/widgets.js';
import { build } from './commands/build.js';
import { check } from './commands/check.js';
import { dev } from './commands/dev.js';
import { diff } from './commands/diff.js';
import { init } from './commands/init.js';
import { FORMATS, render } from './commands/render.js';
import { Stop, hasColours, painter } from './io.js';
import type { ExitCode, Io } from './io.js';
import { REPORT_FORMATS } from './report.js';
import type { ReportFormat } from './report.js';

const EXIT_CODES = `
Exit codes:
  0  all is well
  1  something is in error; for check also more warnings than --max-warnings allows
  2  the command cannot be carried out: a wrong option, a file that cannot be read or written`;

const widgets = Object.keys(WIDGETS).join(', ');
const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
const ids = (value: string, before: readonly string[] = []): readonly string[] => [...before, ...value.split(/[\s,]+/).filter(Boolean)];
const whole = (least: number, most: number) => (value: string): number => {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`);
  return number;
};

function programFor(io: Io, version: string, finish: (code: ExitCode) => void): Command {
  const program = new Command('conflict-widgets');
  program
    .description('Writes, checks and publishes dossiers: sourced context for conflict coverage.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => io.out.write(text),
      writeErr: (text) => io.err.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, `${painter(io, io.err)('error', 'red')}: `)),
      getOutHasColors: () => hasColours(io, io.out),
      getErrHasColors: () => hasColours(io, io.err),
      getOutHelpWidth: () => io.out.columns ?? 100,
      getErrHelpWidth: () => io.err.columns ?? 100,
    })
    .addHelpText(
      'after',
      `
From nothing to an embed:
  conflict-widgets init river-dispute
  conflict-widgets check river-dispute.json
  conflict-widgets render river-dispute.json --widget factbox
${EXIT_CODES}

A dossier is JSON or YAML; "-" stands for the standard input. Colours are for terminals, and NO_COLOR turns them off.
The format: docs/dossier-authors.md. Each command, with examples: docs/command-line.md. The editorial rules: docs/rules/.`,
    );

  program
    .command('init')
    .description('Write a small dossier to start from.')
    .argument('<name>', 'of the dossier, in small letters and hyphens; it becomes NAME.json')
    .addOption(new Option('--lang <tag>', 'language of its texts').default('en'))
    .option('--title <words>', 'what the conflict is called (default: made from the name)')
    .option('--yaml', 'write YAML')
    .option('--json', 'print which file was written as JSON')
    .addHelpText('after', `
It never overwrites a file. The dossier names the schema of the package, so that editors such as VS Code complete it.

Examples:
  conflict-widgets init river-dispute
  conflict-widgets init dossiers/red-sea --lang ar --title "البحر الأحمر"
${EXIT_CODES}`)
    .action((name: string, { lang, title, yaml = false, json = false }: { lang: string; title?: string; yaml?: boolean; json?: boolean }) => finish(init(io, name, { lang, title, yaml, json })));

  program
    .command('check')
    .description('Say what is wrong with dossiers: format, references, editorial rules.')
    .argument('<files...>', 'dossiers, JSON or YAML; - for the standard input')
    .addOption(new Option('--format <name>', 'text for people, json for programs, github for annotations').choices(REPORT_FORMATS).default('text'))
    .option('--json', 'the same as --format json')
    .option('--source <[id=]file>', 'text of a source, in which each of its quotations must stand letter for letter; may be given again', collect)
    .option('--show-unquoted', 'with --source: list passages in quotation marks that no quotation has')
    .option('--show-waived', 'list what the dossier waives, with the reasons')
    .option('--max-warnings <n>', 'end with 1 beyond so many warnings', whole(0, 1e6))
    .addHelpText('after', `
Each finding is one line, and below it the cure:
  file:line:column  severity  path  message (rule)
The rules have their pages in docs/rules/, which tell how to waive them with a reason.

Examples:
  conflict-widgets check dossiers/*.json
  conflict-widgets check river-dispute.yaml --max-warnings 0
  conflict-widgets check river-dispute.json --source gazette-2024-03-09=gazette.txt
  conflict-widgets check dossiers/*.json --format github
${EXIT_CODES}`)
    .action(async (files: readonly string[], { format, json, source = [], showUnquoted = false, showWaived = false, maxWarnings = Infinity }: CheckFlags) =>
      finish(await check(io, files, { format: json ? 'json' : format, source, showUnquoted, showWaived, maxWarnings })));

  program
    .command('render')
    .description('Write one widget in one channel: HTML to paste, text, CSV, mail, feeds.')
    .argument('<file>', 'dossier, JSON or YAML; - for the standard input')
    .requiredOption('--widget <name>', `one of ${widgets}`)
    .option('--items <ids...>', 'which items, and in which order (default: all; quote: the first)', ids)
    .addOption(new Option('--format <name>', 'what is written').choices(FORMATS).default('html'))
    .option('--lang <tag>', `language of the reader: ${languages().join(', ')} (default: that of the dossier)`)
    .addOption(new Option('--dir <direction>', 'direction of the page around (default: that of the language)').choices(['ltr', 'rtl']))
    .option('--heading <words>', 'in place of the title of the dossier')
    .option('--heading-level <n>', '2 to 6 (default: 3)', whole(2, 6))
    .option('--src <address>', 'html: address of the dossier in the tag (default: /dossiers/ID.json)')
    .option('--no-src', 'html: no address, for a tag inside <conflict-dossier>')
    .option('--compact', 'html: with less space around')
    .option('--with <name=value>', 'an attribute that only this widget has; may be given again', collect)
    .option('--bom', 'csv: begin with the mark that Excel needs to read UTF-8')
    .option('--out <file>', 'write to a file (default: the standard output)')
    .addHelpText('after', `
Formats:
  html        the tag with the plain HTML inside, ready to paste
  plain       the plain HTML alone             page        a whole HTML page
  text        plain text                       markdown    Markdown
  csv         tables as CSV                    email       HTML for mail
  apple-news  Apple News components            jsonld      schema.org JSON-LD

Examples:
  conflict-widgets render river-dispute.json --widget factbox
  conflict-widgets render river-dispute.json --widget quote --items q-ray-water --lang ru
  conflict-widgets render river-dispute.json --widget factbox --format csv --bom --out facts.csv
${EXIT_CODES}`)
    .action(async (file: string, flags: RenderFlags) =>
      finish(
        await render(io, file, {
          widget: flags.widget, format: flags.format, items: flags.items ?? [], lang: flags.lang, dir: flags.dir, heading: flags.heading, headingLevel: flags.headingLevel,
          compact: flags.compact ?? false, src: flags.src, with: flags.with ?? [], bom: flags.bom ?? false, out: flags.out,
        }),
      ));

  program
    .command('build')
    .description('Write everything that a site publishes: all widgets in all channels, and the dossier.')
    .argument('<file>', 'dossier, JSON or YAML; - for the standard input')
    .requiredOption('--out <folder>', 'made, or replaced where it is the work of an earlier build')
    .option('--lang <tags...>', `languages: ${languages().join(', ')} (default: that of the dossier)`, ids)
    .option('--base <path>', 'under which the folder is published', '/')
    .option('--json', 'print the manifest as JSON')
    .addHelpText('after', `
The folder gets, all or nothing:
  dossiers/ID.json          what the tags ask for; corrections arrive here
  dossiers/ID.HASH.json     the same content under a name that never means another
  widgets/LANG/             each widget: html to paste, plain, page, text, markdown, csv, email, apple-news, jsonld
  manifest.json             every file with its hash
  _headers, nginx.conf, apache.conf    how long browsers may keep what
Errors in the dossier stop it; warnings do not. While it works, the old folder stays.

Examples:
  conflict-widgets build river-dispute.json --out public/river
  conflict-widgets build river-dispute.json --out public/river --base /river/ --lang en ru
${EXIT_CODES}`)
    .action(async (file: string, { out, lang = [], base, json = false }: { out: string; lang?: readonly string[]; base: string; json?: boolean }) => finish(await build(io, file, { out, langs: lang, base, json })));

  program
    .command('diff')
    .description('Say what changed between two versions, and what lacks a correction.')
    .argument('<old>', 'the dossier as it was published')
    .argument('<new>', 'the dossier as it is to be published')
    .option('--json', 'print as JSON')
    .addHelpText('after', `
A quotation that reads otherwise, a figure that changed for the same day, an item that is gone: each wants an entry in
"corrections" (or, for an item, the status "withdrawn"), and "version" counted up. What lacks it is an error.

Examples:
  git show HEAD:river-dispute.json | conflict-widgets diff - river-dispute.json
  conflict-widgets diff published.json river-dispute.json --json
${EXIT_CODES}`)
    .action(async (before: string, after: string, { json = false }: { json?: boolean }) => finish(await diff(io, before, after, { json })));

  program
    .command('dev')
    .description('Show a dossier in the workbench, and anew with each save.')
    .argument('<file>', 'dossier, JSON or YAML')
    .option('--port <n>', 'on 127.0.0.1 (default: 8000 or the next that is free)', whole(1, 65535))
    .addHelpText('after', `
Only this machine can open it. Problems are listed in the page, and with the editorial rules on the terminal. Ctrl-C
ends it.

Examples:
  conflict-widgets dev river-dispute.json
  conflict-widgets dev river-dispute.yaml --port 9000
${EXIT_CODES}`)
    .action(async (file: string, { port }: { port?: number }) => finish(await dev(io, file, { port })));

  return program;
}

interface CheckFlags {
  readonly format: ReportFormat;
  readonly json?: boolean;
  readonly source?: readonly string[];
  readonly showUnquoted?: boolean;
  readonly showWaived?: boolean;
  readonly maxWarnings?: number;
}
interface RenderFlags {
  readonly widget: string;
  readonly format: string;
  readonly items?: readonly string[];
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly heading?: string;
  readonly headingLevel?: number;
  /** False with `--no-src`. */
  readonly src?: string | false;
  readonly compact?: boolean;
  readonly with?: readonly string[];
  readonly bom?: boolean;
  readonly out?: string;
}

/**
 * Carries out one command.
 * @param args what stands behind the name of the program
 * @param version of the package
 */
export async function run(io: Io, args: readonly string[], version: string): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programFor(io, version, (given) => (code = given));
  try {
    // Without a command, the help is the answer to a question and no fault of the program.
    if (!args.length) {
      program.outputHelp({ error: true });
      return 2;
    }
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Stop)) throw error;
    io.err.write(`${painter(io, io.err)('error', 'red')}: ${error.message}\n`);
    return 2;
  }
}
