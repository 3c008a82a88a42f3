/** What a page shows of an import, answer by answer. */
import { expect, test } from 'vitest';
import { importSession } from '../../data/import/session/importSession';
import type { Answer } from '../../data/import/session/messages';
import { emptyKeeper } from '../../testing/table';
import { afterAnswer, NO_IMPORT, progressWords } from './importState';

async function answersTo(text: string): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const ask = importSession(
    (answer) => answers.push(answer),
    emptyKeeper(async () => ({ id: 'kept' })),
  );
  await ask({ type: 'open', file: new Blob([text]), name: 'a.csv' });
  const opened = answers.find((answer) => answer.type === 'opened');
  if (opened?.type === 'opened') {
    const reading = { mapping: opened.file.table.guessed, mends: [] };
    await ask({ type: 'map', reading });
    await ask({ type: 'choose', sheet: 0, headingRow: 1 });
    await ask({ type: 'map', reading });
    await ask({ type: 'keep', reading, title: '' });
  }
  return answers;
}

test('a table is shown once it is open, its counts once they are made, and neither of one chosen before', async () => {
  const answers = await answersTo('Event,Date\nA,1990\nB,1991\nC,1992');
  const states = answers.map((_, at) => answers.slice(0, at + 1).reduce(afterAnswer, NO_IMPORT));
  const steps = states.map(({ file, preview, outcome, progress, kept }, at) => [
    answers[at]?.type,
    [
      file?.table.headings[0] ?? null,
      preview?.rows ?? null,
      outcome?.counts.rows ?? null,
      progress?.doing ?? null,
      kept?.id ?? null,
    ]
      .filter((part) => part !== null)
      .join(' '),
  ]);
  expect(steps).toEqual([
    ['progress', 'reading'],
    ['opened', 'Event'],
    ['preview', 'Event 3'],
    ['outcome', 'Event 3 3'],
    ['chosen', 'A'],
    ['preview', 'A 2'],
    ['outcome', 'A 2 2'],
    ['progress', 'A 2 2 checking'],
    ['progress', 'A 2 2 keeping'],
    ['kept', 'A 2 2 keeping kept'],
  ]);
});

test('a failure ends what was under way, and leaves the table that is open', async () => {
  const opened = (await answersTo('Event,Date\nA,1990')).slice(0, 2).reduce(afterAnswer, NO_IMPORT);
  const busy = afterAnswer(opened, {
    type: 'progress',
    progress: { doing: 'keeping', done: 1, total: 2 },
  });
  const failed = afterAnswer(busy, { type: 'failed', message: 'No room.', problems: [] });
  expect(failed).toMatchObject({ file: opened.file, progress: null, failed: { message: 'No room.' } });
});

test.each([
  [{ doing: 'reading', done: 0, total: 0 }, 'Reading the file…'],
  [{ doing: 'mapping', done: 12_000, total: 20_000 }, 'Reading the rows: 12,000 of 20,000'],
] as const)('%j is said as "%s"', (progress, words) => expect(progressWords(progress)).toBe(words));
