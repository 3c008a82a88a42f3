import { count, readCount } from './board';
import { expect, test } from './fixtures';

test('the board stands: every landmark, a mark for each claim it counts, and the data asked for once', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('./');
  for (const name of [
    'Filters',
    'Relationship status',
    'Contacts by leader',
    'Aid Iran is said to have promised or paid',
    'Overview',
    'Evidence',
  ]) {
    await expect(page.getByLabel(name, { exact: true }).first()).toBeVisible();
  }
  await expect(count(page)).toBeVisible();
  const { inside: shown, text } = await readCount(page);
  await expect(count(page)).toHaveText(text);
  const claims = await page
    .locator('[data-claim]')
    .evaluateAll((marks) => new Set(marks.map((mark) => mark.getAttribute('data-claim'))).size);
  expect(claims).toBe(shown);
  expect(asked.filter((path) => path.endsWith('/khamenei-hamas.json'))).toHaveLength(1);
  expect(
    asked.filter((path) => /\/assets\/(read|parse)-/.test(path)),
    'was read by the build',
  ).toEqual([expect.stringMatching(/\/read-[^/]+\.json$/)]);
});
