import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { scenes } from './stage';

test('PowerPoint: a deck with a slide per scene, whose writer is loaded only when it is asked for', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('./?tab=compose');
  const card = page.getByRole('region', { name: /Hamas/ });
  await expect(card).toBeVisible();
  expect(asked.filter((path) => /pptx/i.test(path))).toEqual([]);

  const saved = page.waitForEvent('download');
  await card.getByRole('button', { name: 'PowerPoint' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^khamenei-hamas-.*\.pptx$/);
  await expect(card.getByRole('status', { name: 'Export' })).toHaveText(
    `Saved ${download.suggestedFilename()}`,
  );
  expect(asked.filter((path) => /pptx/i.test(path)).length).toBeGreaterThan(0);

  // Names stand unpacked in a ZIP file's directory, at its end.
  const deck = await readFile(await download.path());
  expect(deck.toString('latin1', 0, 4)).toBe('PK\u0003\u0004');
  const directory = deck.toString('latin1', deck.readUInt32LE(deck.lastIndexOf('PK\u0005\u0006') + 16));
  expect(directory.match(/ppt\/slides\/slide\d+\.xml/g)).toHaveLength(scenes.length);
  expect(directory.match(/ppt\/notesSlides\/notesSlide\d+\.xml/g)).toHaveLength(scenes.length);
  expect(directory).not.toContain('media');
});
