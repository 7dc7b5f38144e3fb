/** Every story is a test. It is opened once, put into one surrounding after the other, and looked at in each. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { PNG } from 'pngjs';
import { parse } from '../../src/dossier/parse.js';
import { DOSSIERS } from '../../stories/dossiers.js';
import { KINDS } from '../../stories/kinds.js';
import { componentNouns } from '../../tools/source-layout.mjs';
import { assertGoodGuest } from '../support/browser.js';
import { unreadable } from '../support/look.js';
import { layoutFaults } from './layout.js';
import { faintMarks } from './marks.js';
import { VIEWS, difference, forgetDifferences, keptPictures, keptTypesetter, pictureOf, take, typesetterOf, viewsOf, whyNotComparable } from './pictures.js';
import type { View } from './pictures.js';
import { Stage } from './stage.js';
import type { StoryPage } from './stage.js';
import { allStories } from './stories.js';
import type { Story } from './stories.js';

const stories = await allStories();
const stage = await Stage.start(stories);
after(() => stage.stop());
forgetDifferences();
const notComparable = whyNotComparable(await typesetterOf(stage.browser), keptTypesetter());

describe('the stories', () => {
  test('are there for every element', () => {
    assert.deepEqual([...new Set(stories.map(({ noun }) => noun))], componentNouns());
  });

  for (const noun of componentNouns()) {
    test(`of <conflict-${noun}> are of every kind, and of that element`, () => {
      const own = stories.filter((story) => story.noun === noun);
      assert.deepEqual(KINDS.filter((kind) => !own.some(({ name }) => name === kind)), []);
      assert.deepEqual([...new Set(own.map(({ tag }) => tag))], [`conflict-${noun}`]);
    });
  }

  for (const [name, json] of Object.entries(DOSSIERS)) {
    test(`use the dossier "${name}", which has no problem`, () => assert.deepEqual(parse(json).problems, []));
  }

  test('have their pictures, and no picture is left of a story that is gone', () => {
    assert.deepEqual(keptPictures(), stories.flatMap((story) => viewsOf(story).map((view) => pictureOf(story, view))).sort());
  });
});

/** The story that comes next is opened while the one before it is looked at. */
const opening = new Map<Story, Promise<StoryPage>>();
function open(story: Story | undefined): Promise<StoryPage> | undefined {
  if (!story) return undefined;
  let promise = opening.get(story);
  if (!promise) {
    opening.set(story, (promise = stage.open(story)));
    promise.catch(() => {}); // told by the test of that story, which waits for it
  }
  return promise;
}

/** Elements for which axe takes seconds: it needs about a millisecond for each. */
const MANY = 5000;

for (const [i, story] of stories.entries()) {
  describe(`the story ${story.id}`, () => {
    let opened: StoryPage;
    before(async () => {
      const promise = open(story)!;
      void open(stories[i + 1]);
      opened = await promise;
    });
    after(() => opened?.close());

    /** In every view; of thousands of cells in the first, since what one of them can look like is in the other stories. */
    const accessible = async (view?: View) => {
      if (view === VIEWS[0] || (await opened.size()) < MANY) assert.deepEqual(await opened.axe(), []);
    };

    /** By the name of the view; taken on the way, so that each surrounding is set up once. */
    const pictures = new Map<string, PNG>();
    for (const view of VIEWS) {
      test(`is whole, readable and accessible: ${view.name.replaceAll('-', ' ')}`, async () => {
        await opened.arrange(view);
        pictures.set(view.name, await take(opened));
        for (const { tag, state, text } of await opened.seen()) {
          assert.equal(state, story.shows, `<${tag}> shows: ${text.slice(0, 80)}`);
          assert.match(text, /\p{L}{2}/u);
        }
        assert.deepEqual(await layoutFaults(opened.page), []);
        // The page's own words are its own business.
        if (story.shows !== 'plain') assert.deepEqual(await unreadable(opened.page), []);
        assert.deepEqual(await faintMarks(opened.page), []);
        await accessible(view);
      });
    }

    test(notComparable ? `is not compared with its pictures: ${notComparable}` : 'looks as in its pictures', () => {
      const different = (notComparable ? [] : viewsOf(story)).map((view) => {
        const picture = pictures.get(view.name);
        return picture ? difference(pictureOf(story, view), picture) : `${view.name} could not be taken`;
      });
      assert.deepEqual(different.filter((what) => what !== undefined), [], 'if that is meant: npm run screenshots:update, and look at what it made');
    });

    if (story.shows === 'widget') {
      test('is whole, readable and accessible with everything opened', async () => {
        await opened.arrange({ width: 290 });
        await opened.openEverything();
        assert.deepEqual(await layoutFaults(opened.page), []);
        assert.deepEqual(await unreadable(opened.page), []);
        await accessible();
      });
    }

    test('does the page no harm, and Lit has no complaint', () => {
      assertGoodGuest(opened.watch);
      const complaints = opened.watch.console.filter(({ type, text }) => ['error', 'warn', 'warning'].includes(type) && !/lit\.dev\/msg\/dev-mode/.test(text));
      // Of a dossier that is not there, browser and library tell; of anything else there is nothing to tell.
      const expected = story.name.startsWith('FailedLoad') ? /status of 404|answered with status 404/ : /^$/;
      assert.deepEqual(complaints.map(({ text }) => text).filter((text) => !expected.test(text)), []);
    });
  });
}
