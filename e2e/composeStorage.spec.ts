import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openBoard } from './board';
import { act, addView, composeThree, expectTitles, field, rows, saving } from './composer';
import { expect, test } from './fixtures';
import { heading, stage } from './stage';

const own = (page: Page, title: string | RegExp) =>
  page.getByRole('navigation', { name: 'Briefings' }).getByRole('button', { name: title });

/** Saves the open briefing as a file, and returns its text. */
async function saveFile(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return readFile(await (await download).path(), 'utf8');
}

/** Waits until what another window wrote has come to this one's process. */
const hasReached = (page: Page, words: string) =>
  expect.poll(() => page.evaluate(() => Object.values({ ...localStorage }).join())).toContain(words);

const take = (page: Page, name: string, text: string) =>
  page
    .getByLabel('Import a file…')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('two windows keep in step; neither overwrites what it has not seen', async ({ page }) => {
  await composeThree(page);
  const other = await page.context().newPage();
  await other.goto('./?tab=compose');
  await field(other, 1, 'Title').fill('From the other');
  await expectTitles(page, ['From the other', 'Two', 'Three']);
  await expect(page.getByRole('status', { name: 'Briefings' })).toContainText(
    'Updated with changes from another window',
  );

  // A window that slept hears of nothing.
  const deaf = await page.context().newPage();
  await deaf.addInitScript(() => {
    globalThis.addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
  });
  await deaf.goto('./?tab=compose');
  await expect(rows(deaf)).toHaveCount(3);
  await field(other, 2, 'Title').fill('Theirs');
  await hasReached(deaf, 'Theirs');
  await field(deaf, 3, 'Title').fill('Mine');
  await expect(saving(deaf)).toContainText('Not saved: another window has changed this briefing');
  await expect(field(other, 3, 'Title')).toHaveValue('Three');
  await deaf.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await expectTitles(deaf, ['From the other', 'Two', 'Mine']);
  await expect(saving(deaf)).toHaveText('Saved in this browser');
  await own(other, /\(copy\)/).click();
  await expectTitles(other, ['From the other', 'Two', 'Mine']);
  await own(other, /^My briefing \d/).click();
  await expectTitles(other, ['From the other', 'Theirs', 'Three']);
});

test('the other window’s state can be taken instead', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
  });
  await composeThree(page);
  const other = await page.context().newPage();
  await other.goto('./?tab=compose');
  await field(other, 1, 'Title').fill('Theirs');
  await hasReached(page, 'Theirs');
  await field(page, 1, 'Title').fill('Mine');
  await page.getByRole('button', { name: 'Use the other version' }).click();
  await expectTitles(page, ['Theirs', 'Two', 'Three']);
  await field(page, 1, 'Title').fill('After that');
  await expect(saving(page)).toHaveText('Saved in this browser');
});

for (const [name, words] of [
  ['QuotaExceededError', 'this browser’s storage is full'],
  ['SecurityError', 'does not allow this page to store anything'],
] as const)
  test(`${name}: it is said, nothing is lost from memory, and the briefing can be downloaded`, async ({
    page,
  }) => {
    await page.addInitScript((refusal) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', refusal);
      };
    }, name);
    const note = await addView(page, '?leaders=haniyeh');
    await expect(note).toContainText('could not be saved');
    await note.getByRole('button', { name: 'Open' }).click();
    await field(page, 1, 'Notes').fill('Only in memory');
    await expect(saving(page)).toContainText(words);
    await page.getByRole('button', { name: 'Sources', exact: true }).click();
    await page.getByRole('button', { name: 'Compose', exact: true }).click();
    await expect(field(page, 1, 'Notes')).toHaveValue('Only in memory');
    const file = JSON.parse(await saveFile(page, 'Download the briefing'));
    expect(file.briefing.scenes[0].notes).toBe('Only in memory');
    await act(page, 'Present').click();
    await expect(stage(page)).toBeVisible();
    await page.keyboard.press('Escape');
  });

test('storage that is full while composing loses nothing, and saving is tried again', async ({ page }) => {
  await composeThree(page);
  await page.evaluate(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    Object.assign(globalThis, { mend: () => Object.assign(Storage.prototype, { setItem: set }) });
  });
  await field(page, 1, 'Title').fill('Longer');
  await expect(saving(page)).toContainText('storage is full');
  await page.evaluate('mend()');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(saving(page)).toHaveText('Saved in this browser');
  await page.reload();
  await expectTitles(page, ['Longer', 'Two', 'Three']);
});

test('what is kept and cannot be read is left alone, said and downloadable', async ({ page }) => {
  await openBoard(page);
  const [key, text] = ['relata-briefing:khamenei-hamas:old', '{"format":"relata-briefing/9","more":1}'];
  await page.evaluate(([name, value]) => localStorage.setItem(name ?? '', value ?? ''), [key, text]);
  await page.goto('./?tab=compose');
  await expect(page.getByText(/cannot be read \(format is relata-briefing\/9/)).toBeVisible();
  expect(await saveFile(page, 'Download it')).toBe(text);
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(text);
});

test('a wrong file changes nothing and says what is wrong and where', async ({ page }) => {
  await composeThree(page);
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  const before = await kept();
  const file = JSON.parse(await saveFile(page, 'Briefing file'));
  const alert = page.getByRole('alert');
  for (const [text, words] of [
    ['{"format": "relata-briefing/1",', /breaks off \(line 1/],
    [JSON.stringify({ ...file, format: 'relata-briefing/2' }), /format: is relata-briefing\/2/],
    [
      JSON.stringify({ ...file, briefing: { ...file.briefing, scenes: [{ id: 'a', title: '' }] } }),
      /briefing\.scenes\[0\]\.title: must not be blank.*scenes\[0\]\.caption: is missing/s,
    ],
    [await readFile('public/data/khamenei-hamas.json', 'utf8'), /format: must be "relata-briefing\/1"/],
  ] as const) {
    await take(page, 'wrong.json', text);
    await expect(alert).toContainText('“wrong.json” was not imported, and nothing has changed');
    await expect(alert).toContainText(words);
  }
  await expectTitles(page, ['One', 'Two', 'Three']);
  expect(await kept()).toBe(before);
});

test('a file gives the same scenes in another browser, where a link to one of them then works', async ({
  page,
  browser,
}) => {
  await composeThree(page);
  await field(page, 2, 'Notes').fill('Kept');
  const text = await saveFile(page, 'Briefing file');
  const { scenes } = JSON.parse(text).briefing;

  const context = await browser.newContext();
  const far = await context.newPage();
  await far.goto(`./?scene=${scenes[1].id}`);
  await expect(far.getByText(`no briefing has such a scene: ${scenes[1].id}`)).toBeVisible();
  await far.goto('./?tab=compose');
  await take(far, 'tour.json', text);
  await expect(far.getByRole('status', { name: 'Briefings' })).toContainText('Imported: “My briefing”');
  await expectTitles(far, ['One', 'Two', 'Three']);
  expect(JSON.parse(await saveFile(far, 'Briefing file')).briefing).toEqual(JSON.parse(text).briefing);
  await far.goto(`./?scene=${scenes[1].id}`);
  await expect(heading(far)).toHaveText('Two');
  await far.goto('./?tab=compose');

  await take(
    far,
    'tour.json',
    text.replace('"khamenei-hamas"', '"other-data"').replace('leaders=haniyeh', 'leaders=nobody'),
  );
  await expect(far.getByRole('status', { name: 'Briefings' })).toContainText(
    'made for other data (other-data)',
  );
  await expect(far.getByText('these data have no such leader: nobody')).toBeVisible();
  const again = JSON.parse(await saveFile(far, 'Briefing file')).briefing;
  expect(again.scenes.map(({ id }: { id: string }) => id)).not.toContain(scenes[0].id);
  await context.close();
});
