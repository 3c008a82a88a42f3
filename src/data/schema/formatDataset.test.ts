import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleDataset } from '../../testing/sampleDataset';
import { formatDataset } from './formatDataset';
import { parseDataset } from './parse';
import type { RawDataset } from './schema';

function read(text: string) {
  const result = parseDataset(text);
  if (!result.ok || result.warnings.length > 0) throw new Error(JSON.stringify(result));
  return result.dataset;
}

const written = (file: RawDataset) => {
  const before = read(JSON.stringify(file));
  const after = read(formatDataset(before));
  return { before, after: { ...after, version: before.version } };
};

it('writes a file that is read as an equal dataset', () => {
  const { before, after } = written(sampleDataset());
  expect(after).toEqual(before);
});

it('does so for any sound dates, texts and links', () => {
  const text = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength });
  const edtf = fc.constantFrom(
    null,
    '1992',
    '2008-06',
    '2002-04-05?',
    '2006-24',
    '201X',
    '2011?/2016',
    '2016/',
    '../2019',
  );
  const event = fc.record({
    edtf,
    title: text(20),
    summary: text(60),
    wording: fc.option(text(20)),
    people: fc.subarray(['adan', 'bruun']),
    related: fc.subarray(['first-visit', 'close-years']),
    quote: fc.boolean(),
  });
  const revision = fc.record(
    {
      claim: fc.constantFrom('first-visit', 'close-years'),
      on: fc.constant('2026-11-29'),
      what: fc.constantFrom('added' as const, 'changed' as const),
      field: text(20),
      from: text(60),
      to: text(60),
      why: text(60),
    },
    { requiredKeys: ['claim', 'on', 'what'] },
  );
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 5 }),
      fc.array(revision, { maxLength: 4 }),
      (list, revisions) => {
        const file = { ...sampleDataset(), revisions };
        list.forEach(({ edtf: date, wording, related, quote, ...rest }, index) => {
          file.events.push({
            ...rest,
            id: `made-${index}`,
            kind: 'context',
            layer: 'primary',
            date: { edtf: date, basis: 'inferred', wording },
            ...(quote && { quote: { text: 'so they say', speaker: 'a speaker' } }),
            themes: [],
            citations: [{ source: 'gazette' }],
            related: related.map((id) => ({ id, as: 'follows' })),
          });
        });
        const { before, after } = written(file);
        expect(after).toEqual(before);
      },
    ),
  );
});

/** The same value with the keys of its objects in another order. */
function shuffled(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  return Object.fromEntries(order(Object.keys(record)).map((key) => [key, shuffled(record[key], order)]));
}

it('writes equal datasets as equal texts, in whatever order their keys come', () => {
  const dataset = read(JSON.stringify(sampleDataset()));
  const text = formatDataset(dataset);
  for (const order of [(keys: string[]) => keys.reverse(), (keys: string[]) => keys.sort()])
    expect(formatDataset(shuffled(dataset, order) as typeof dataset)).toBe(text);
});

it('writes what was changed by hand at the end, so that the claims’ own lines stay as they were', () => {
  const file = sampleDataset();
  const revisions = [{ claim: 'first-visit', on: '2026-11-29', what: 'added' as const }];
  const [before, after] = [file, { ...file, revisions }].map((one) =>
    formatDataset(read(JSON.stringify(one)))
      .trimEnd()
      .split('\n'),
  );
  expect(after?.slice(0, (before?.length ?? 0) - 2)).toEqual(before?.slice(0, -2));
});

it('writes a changed date as a hunk of at most three lines', () => {
  const file = sampleDataset();
  const lines = (edtf: string | null, wording: string | null) => {
    const [first, ...others] = file.events;
    const date = { edtf, wording, basis: 'stated' as const };
    const events = first ? [{ ...first, date }, ...others] : [];
    return formatDataset(read(JSON.stringify({ ...file, events }))).split('\n');
  };
  const dates = [null, '1992', '2008-06', '2011?/2016', '[1381..1382]'];
  for (const before of dates)
    for (const after of dates) {
      const [a, b] = [lines(before, 'then'), lines(after, 'in those days')];
      expect(a).toHaveLength(b.length);
      const changed = a.flatMap((line, at) => (line === b[at] ? [] : [at]));
      expect((changed.at(-1) ?? 0) - (changed[0] ?? 0)).toBeLessThan(3);
    }
});
