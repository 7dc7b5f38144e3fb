/**
 * Pictures of stories, kept beside this file and compared where the browser is the one that made them: letters look
 * different in every version of a browser, and with every set of fonts.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer-core';
import { ROOT } from '../../tools/source-layout.mjs';
import { packPng } from './pack-png.js';
import type { StoryPage, Surroundings } from './stage.js';
import type { Story } from './stories.js';

export const FOLDER: string = path.join(ROOT, 'tests/stories/screenshots');
/** Where pictures of differences go; not committed. */
export const DIFFERENCES: string = path.join(ROOT, '.cache/stories');
/** Of a long story the beginning: pictures are kept in the repository for good. */
const MAX_HEIGHT = 1200;

export interface View extends Surroundings {
  readonly name: string;
  /** Whether a picture of it is kept. */
  readonly isKept: boolean;
}
/** The surroundings in which every story is looked at. */
export const VIEWS: readonly View[] = [
  { name: '800-light', width: 800, isKept: true },
  { name: '800-dark', width: 800, scheme: 'dark', isKept: true },
  { name: '290-light', width: 290, isKept: true },
  { name: '290-rtl', width: 290, language: 'ar', direction: 'rtl', isKept: true },
  { name: '800-rtl-dark', width: 800, scheme: 'dark', language: 'ar', direction: 'rtl', isKept: false },
  { name: '800-forced-colours', width: 800, forcedColors: true, isKept: false },
];

/** The pictures of a story; one that is from right to left anyway needs no other for that. */
export const viewsOf = (story: Story): readonly View[] => VIEWS.filter(({ isKept, direction }) => isKept && !(direction && story.direction));
/** The name of a picture, from the folder of pictures. */
export const pictureOf = ({ id }: Story, { name }: View): string => `${id}-${name}.png`;

/** What decides how letters look. */
export interface Typesetter {
  /** `Chrome/156.0.8078.108` */
  readonly browser: string;
  /** A hash of letters in all fonts and scripts that widgets are set in. */
  readonly fonts: string;
}
const TYPESETTER = path.join(FOLDER, 'typesetter.json');

const SPECIMEN = `<!doctype html><meta charset="utf-8"><style>p { margin: 0; font-size: 16px }</style>
${['system-ui', 'sans-serif', "Georgia, 'Times New Roman', serif", 'ui-monospace, monospace']
  .map((family) => `<div style="font-family: ${family}"><p>Hamburgefonstiv 0123456789 ¹ “„«»” – … ✓ ● ▾<p><b>Hamburgefonstiv</b> <i>Ångström</i><p lang="ru">Съешь ещё этих мягких булок<p lang="ar" dir="rtl">نص حكيم له سر قاطع ٠١٢٣٤٥٦٧٨٩</div>`)
  .join('')}`;

/** The browser at hand, and how it sets a specimen of letters. */
export async function typesetterOf(browser: Browser): Promise<Typesetter> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 600, height: 500, deviceScaleFactor: 1 });
    await page.setContent(SPECIMEN);
    const { data } = PNG.sync.read(Buffer.from(await page.screenshot()));
    return { browser: (await browser.version()).replace(/^Headless/, ''), fonts: createHash('sha256').update(data).digest('hex').slice(0, 16) };
  } finally {
    await page.close();
  }
}

/** The typesetter of the kept pictures; undefined where there are none. */
export const keptTypesetter = (): Typesetter | undefined => (existsSync(TYPESETTER) ? (JSON.parse(readFileSync(TYPESETTER, 'utf8')) as Typesetter) : undefined);
export const keepTypesetter = (typesetter: Typesetter): void => writeFileSync(TYPESETTER, `${JSON.stringify(typesetter, null, 2)}\n`);

/** Why pictures cannot be compared here; undefined where they can. */
export function whyNotComparable(here: Typesetter, kept: Typesetter | undefined): string | undefined {
  if (!kept) return 'no pictures are kept';
  if (here.browser !== kept.browser) return `the pictures are of ${kept.browser}, and this is ${here.browser}`;
  if (here.fonts !== kept.fonts) return `${here.browser} is the browser of the pictures, and its fonts are others`;
  return undefined;
}

/** Takes pictures of earlier differences away. */
export const forgetDifferences = (): void => rmSync(DIFFERENCES, { recursive: true, force: true });

/** The names of all pictures that are kept. */
export const keptPictures = (): readonly string[] =>
  existsSync(FOLDER)
    ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/')).filter((file) => file.endsWith('.png')).sort()
    : [];

/** Takes the picture of a story as it stands in its surroundings, in the colours in which pictures are kept. */
export async function take({ page }: Pick<StoryPage, 'page'>): Promise<PNG> {
  const height = Math.min(MAX_HEIGHT, await heightOf(page));
  const clip = { x: 0, y: 0, width: page.viewport()!.width, height };
  return coarse(PNG.sync.read(Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false }))));
}
const heightOf = async (page: Page) => page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));

/** 32 steps of each colour: no eye tells the difference, few enough for a palette, and a quarter of the bytes. */
export function coarse(picture: PNG): PNG {
  const { data } = picture;
  for (let i = 0; i < data.length; i++) if (i % 4 !== 3) data[i] = Math.round((Math.round((data[i]! / 255) * 31) / 31) * 255);
  return picture;
}

export const keep = (name: string, picture: PNG): void => {
  const file = path.join(FOLDER, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, packPng(picture));
};
export const forget = (name: string): void => rmSync(path.join(FOLDER, name));

/**
 * Compares a picture with the one that is kept under the name.
 * @returns what is different, with the path of a picture that shows it; undefined where nothing is
 */
export function difference(name: string, picture: PNG, folder = FOLDER, out = DIFFERENCES): string | undefined {
  const file = path.join(folder, name);
  const place = path.join(out, name);
  const write = (suffix: string, image: PNG) => {
    mkdirSync(path.dirname(place), { recursive: true });
    const written = place.replace(/\.png$/, `${suffix}.png`);
    writeFileSync(written, PNG.sync.write(image));
    return path.relative(ROOT, written);
  };
  if (!existsSync(file)) return `there is no ${name}; the picture now: ${write('', picture)}`;
  const kept = PNG.sync.read(readFileSync(file));
  const { width, height } = picture;
  if (kept.width !== width || kept.height !== height) {
    return `${name} is ${kept.width} × ${kept.height} px, and now it is ${width} × ${height} px: ${write('', picture)}`;
  }
  const marked = new PNG({ width, height });
  const pixels = pixelmatch(kept.data, picture.data, marked.data, width, height, { threshold: 0.05, includeAA: true });
  if (!pixels) return undefined;
  write('', picture);
  return `${pixels} pixels of ${name} are different: ${write('.difference', marked)}`;
}
