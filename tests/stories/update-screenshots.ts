/**
 * `npm run screenshots:update`: makes the pictures of all stories anew with the browser at hand, and says which are new,
 * changed or gone. Look at them before they are committed. `npm run screenshots:update -- factbox quote/usual` makes
 * only those whose name contains one of the words.
 */
import { keep, keepTypesetter, keptPictures, keptTypesetter, difference, forget, pictureOf, take, typesetterOf, viewsOf, whyNotComparable } from './pictures.js';
import { Stage } from './stage.js';
import { allStories } from './stories.js';

const words = process.argv.slice(2);
const wanted = (name: string) => !words.length || words.some((word) => name.includes(word));

const stories = await allStories();
const stage = await Stage.start(stories);
try {
  const typesetter = await typesetterOf(stage.browser);
  const kept = keptTypesetter();
  const why = whyNotComparable(typesetter, kept);
  if (why && kept && words.length) throw new Error(`${why}: all pictures must be made anew, and not only some`);
  if (why) console.log(`All pictures are made anew: ${why}.`);
  const before = new Set(keptPictures());
  let same = 0;
  for (const story of stories.filter(({ id }) => wanted(id))) {
    const opened = await stage.open(story);
    for (const view of viewsOf(story)) {
      await opened.arrange(view);
      const name = pictureOf(story, view);
      const picture = await take(opened);
      const changed = why ?? difference(name, picture);
      if (!changed) same++;
      else {
        console.log(`${before.has(name) ? 'changed' : 'new    '}  ${name}`);
        keep(name, picture);
      }
    }
    await opened.close();
  }
  const names = new Set(stories.flatMap((story) => viewsOf(story).map((view) => pictureOf(story, view))));
  for (const name of [...before].filter((name) => !names.has(name))) {
    console.log(`gone     ${name}`);
    forget(name);
  }
  keepTypesetter(typesetter);
  console.log(`${same} of ${names.size} as before; ${typesetter.browser}, fonts ${typesetter.fonts}.`);
} finally {
  await stage.stop();
}
