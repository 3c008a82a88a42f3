/** What a page hears of a file while it is imported, and what is kept of it in the end. */
import { describe, expect, test } from 'vitest';
import { sampleDataset } from '../../../testing/sampleDataset';
import { emptyKeeper } from '../../../testing/table';
import { rawOf } from '../../schema/formatDataset';
import { parseDataset } from '../../schema/parse';
import type { RawDataset } from '../../schema/schema';
import { importFile } from '../importFile';
import { importSession, MOST_DRAWN } from './importSession';
import type { Answer, ReadingRequest, Request } from './messages';

/** A session whose answers are copied, as between threads. */
function session() {
  const answers: Answer[] = [];
  const kept: { file: RawDataset; origin: string }[] = [];
  const request = importSession(
    (answer) => answers.push(structuredClone(answer)),
    emptyKeeper(async (file, origin) => {
      kept.push({ file, origin });
      return { id: `kept-${kept.length}` };
    }),
  );
  const ask = (one: Request) => request(structuredClone(one));
  const last = <T extends Answer['type']>(type: T) =>
    answers.findLast((answer): answer is Extract<Answer, { type: T }> => answer.type === type);
  const open = (text: string | Uint8Array<ArrayBuffer>, name = 'a-table.csv') =>
    ask({ type: 'open', file: new Blob([text]), name });
  const guessed = (): ReadingRequest => ({ mapping: table().guessed, mends: [] });
  const table = () => {
    const overview = last('opened')?.file.table;
    if (!overview) throw new Error('no table was opened');
    return overview;
  };
  return { ask, open, last, answers, kept, guessed, table };
}

const text = 'Event,Date,Who\nA visit,18/04/2001,Ada; Bo\nAnother,01/05/2001,Ada\nA letter,some summer,Ada\n';

describe('a table', () => {
  test('is told of with its columns, its first rows and a guess', async () => {
    const { open, last } = session();
    await open(text);
    expect(last('opened')?.file).toMatchObject({
      name: 'a-table.csv',
      words: 'comma-separated, UTF-8',
      sheets: ['a-table.csv'],
      table: {
        headings: ['Event', 'Date', 'Who'],
        headingRow: 0,
        rows: 3,
        columns: [{ split: null }, { cells: ['18/04/2001', '01/05/2001', 'some summer'] }, { split: ';' }],
        start: [
          ['Event', 'Date', 'Who'],
          ['A visit', '18/04/2001', 'Ada; Bo'],
          expect.anything(),
          expect.anything(),
        ],
        guessed: { when: { column: 1 } },
      },
    });
  });

  test('is drawn, counted and kept as the same file is without a page', async () => {
    const { open, ask, last, guessed, kept } = session();
    const opened = await importFile(new TextEncoder().encode(text), 'a-table.csv');
    if (opened.kind !== 'table') throw new Error('no table');
    await open(text);
    await ask({ type: 'map', reading: guessed() });
    expect(last('preview')?.preview).toMatchObject({ rows: 3, result: opened.result });
    expect(last('outcome')?.outcome).toMatchObject({
      title: 'A table',
      counts: opened.imported.counts,
      unread: 2,
      groups: [
        { text: '01/05/2001', count: 1 },
        { text: 'some summer', count: 1 },
      ],
      questions: [{ column: 1, answers: [{ only: 1 }, { only: 0 }] }],
      writings: { 1: [{ example: '18/04/2001' }, { example: '01/05/2001' }, { example: 'some summer' }] },
    });
    await ask({ type: 'keep', reading: guessed(), title: '' });
    expect(last('kept')).toEqual({ type: 'kept', id: 'kept-1', isProposed: false });
    expect(kept).toEqual([{ file: opened.imported.file, origin: 'a-table.csv' }]);
  });

  test('has its dates listed as finely as their rows say that they are known', async () => {
    const { open, ask, last, guessed } = session();
    await open(
      'event_date,time_precision,notes\n15/06/2001,3,A\n16/06/2001,1,B\n15/06/2001,1,C\n17/06/2001,,D',
    );
    await ask({ type: 'map', reading: guessed() });
    expect(last('outcome')?.outcome.writings[0]?.[0]?.texts).toEqual([
      { text: '15/06/2001', count: 2, kept: ['2001-06', '2001-06-15'] },
      { text: '16/06/2001', count: 1, kept: ['2001-06-16'] },
      { text: '17/06/2001', count: 1, kept: ['2001-06-17'] },
    ]);
  });

  test('is kept under the title that it is given, as it is asked to be read, whether or not that was drawn', async () => {
    const { open, ask, guessed, kept } = session();
    await open(text);
    const mends = [{ column: 1, row: null, written: 'some summer', text: '1999' }];
    await ask({ type: 'map', reading: guessed() });
    await ask({ type: 'keep', reading: { ...guessed(), mends }, title: ' Visits to the port ' });
    expect(kept[0]?.file).toMatchObject({ id: 'visits-to-the-port', title: 'Visits to the port' });
    expect(kept[0]?.file.events[2]?.date).toMatchObject({ edtf: '1999' });
    expect(parseDataset(JSON.stringify(kept[0]?.file))).toMatchObject({ ok: true, warnings: [] });
  });

  test('has another sheet or other headings where they are chosen', async () => {
    const { open, ask, last } = session();
    await open(`A cover,,\n${text}`);
    expect(last('opened')?.file.table).toMatchObject({ headingRow: 1, rows: 3 });
    await ask({ type: 'choose', sheet: 0, headingRow: 2 });
    expect(last('chosen')?.table).toMatchObject({
      headingRow: 2,
      headings: ['A visit', '18/04/2001', 'Ada; Bo'],
      rows: 2,
    });
  });

  test('of many rows is drawn in part, and counted and kept whole', async () => {
    const count = 3 * MOST_DRAWN;
    const rows = Array.from(
      { length: count },
      (_, at) => `Meeting ${at},${at % 3 === 0 ? 'some summer' : 1900 + (at % 99)},Ada`,
    );
    const { open, ask, last, guessed, kept } = session();
    await open(`Event,Date,Who\n${rows.join('\n')}`);
    await ask({ type: 'map', reading: guessed() });
    const preview = last('preview')?.preview;
    expect(preview?.rows).toBe(MOST_DRAWN);
    expect(preview?.result.ok && preview.result.dataset.events.map(({ title }) => title).slice(-1)).toEqual([
      `Meeting ${count - 3}`,
    ]);
    expect(last('outcome')?.outcome).toMatchObject({
      counts: { rows: count, claims: count, undated: MOST_DRAWN },
      unread: MOST_DRAWN,
      groups: [{ text: 'some summer', count: MOST_DRAWN, row: 2 }],
    });
    await ask({ type: 'keep', reading: guessed(), title: '' });
    expect(kept[0]?.file.events).toHaveLength(count);
  });

  test('is counted for the last of several readings alone', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `Meeting ${at},${1900 + (at % 99)},Ada`);
    const { open, ask, answers, guessed } = session();
    await open(`Event,Date,Who\n${rows.join('\n')}`);
    const reading = guessed();
    const { when: _when, ...undated } = reading.mapping;
    await Promise.all([
      ask({ type: 'map', reading }),
      ask({ type: 'map', reading: { ...reading, mapping: undated } }),
    ]);
    const outcomes = answers.filter(({ type }) => type === 'outcome');
    expect(outcomes).toMatchObject([{ outcome: { counts: { undated: 20_000 } } }]);
    expect(answers.filter(({ type }) => type === 'failed')).toEqual([]);
  });

  test('of which other headings are chosen says no more of the ones before', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `Meeting ${at},${1900 + (at % 99)},Ada`);
    const { open, ask, answers, guessed, last } = session();
    await open(`Event,Date,Who\n${rows.join('\n')}`);
    await Promise.all([
      ask({ type: 'map', reading: guessed() }),
      ask({ type: 'choose', sheet: 0, headingRow: 10_000 }),
    ]);
    expect(last('chosen')?.table.rows).toBe(10_000);
    expect(answers.filter(({ type }) => type === 'outcome' || type === 'failed')).toEqual([]);
  });

  test('says how far it has come', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `Meeting ${at},c. ${1900 + (at % 99)},Ada`);
    const { open, ask, answers, guessed } = session();
    await open(`Event,Date,Who\n${rows.join('\n')}`);
    await ask({ type: 'map', reading: guessed() });
    const done = answers.flatMap((answer) =>
      answer.type === 'progress' && answer.progress.total === 20_000 ? [answer.progress.done] : [],
    );
    expect(done.length).toBeGreaterThan(1);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });
});

describe('what is no table', () => {
  test('a dataset is kept at once', async () => {
    const { open, last, kept } = session();
    await open(JSON.stringify(sampleDataset()), 'mine.json');
    const result = parseDataset(JSON.stringify(sampleDataset()));
    expect(last('kept')?.id).toBe('kept-1');
    expect(kept[0]).toEqual({ origin: 'mine.json', file: result.ok && rawOf(result.dataset) });
  });

  test('a dataset that is broken is refused with its faults', async () => {
    const { open, last, kept } = session();
    await open(JSON.stringify({ ...sampleDataset(), title: 7 }), 'mine.json');
    expect(last('failed')).toMatchObject({
      message: '“mine.json” cannot be opened.',
      problems: [{ path: 'title' }],
    });
    expect(kept).toEqual([]);
  });

  test.each<[string, BlobPart, RegExp]>([
    ['nothing', '', /^This file is empty\.$/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), /^This is a picture/],
    ['a file that is packed and broken', 'PK\x03\x04', /^This file is damaged/],
    ['a line of 16,384 columns', `${'a,'.repeat(16_383)}a\n1,2,3`, /16,384 columns. At most 500/],
  ])('%s is refused in words', async (_, content, words) => {
    const { ask, last } = session();
    await ask({ type: 'open', file: new Blob([content]), name: 'x' });
    expect(last('failed')?.message).toMatch(words);
  });

  test('a file of 200 MB is refused before it is read', async () => {
    const { ask, last } = session();
    const file = new Blob(['x']);
    Object.defineProperty(file, 'size', { value: 200e6 });
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('was read')) });
    const request = importSession(
      (answer) => answers.push(answer),
      emptyKeeper(() => Promise.reject()),
    );
    const answers: Answer[] = [];
    await request({ type: 'open', file, name: 'x' });
    expect(answers).toMatchObject([
      { type: 'failed', message: 'This file has 200 MB. At most 100 MB can be read.' },
    ]);
    await ask({ type: 'choose', sheet: 0, headingRow: null });
    expect(last('chosen')).toBeUndefined();
  });
});
