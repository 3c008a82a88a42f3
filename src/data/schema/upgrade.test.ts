import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf, type Dataset } from '../../model/dataset';
import { sampleDataset } from '../../testing/sampleDataset';
import { parseDataset } from './parse';
import type { RawDataset } from './schema';
import { upgrade } from './upgrade';

const LAYERS = { primary: 'article', others: 'record' };

/** The file as `relata/1` had it. */
function asFirst(file: RawDataset): object {
  const { standfirst, presets, scopes: _scopes, sums, headings, ...rest } = file;
  const claim = <C extends RawDataset['events'][number] | RawDataset['sums'][number]>(one: C) => {
    const { others, layer, ...more } = one;
    const { citations, ...record } = others ?? { citations: [] };
    const sources = citations.map(({ source }) => source);
    return { ...more, layer: LAYERS[layer], ...(others && { record: { ...record, sources } }) };
  };
  return {
    ...rest,
    format: 'relata/1',
    subtitle: standfirst?.text ?? '',
    eras: presets,
    events: file.events.map(claim),
    aid: sums.map((sum) => ({
      ...claim(sum),
      amount: { usd: sum.amount.value, qualifier: sum.amount.qualifier },
    })),
    periods: file.periods.map((period) => ({ ...period, layer: LAYERS[period.layer] })),
    headings: headings?.map(({ ours: _ours, ...heading }) => heading),
  };
}

function read(file: unknown): Dataset {
  const result = parseDataset(JSON.stringify(file));
  if (!result.ok || result.warnings.length > 0) throw new Error(JSON.stringify(result));
  return { ...result.dataset, version: '' };
}

describe('a file of an older format', () => {
  it('opens with the same claims, dates and counts as the same file in the newest', () => {
    const edtf = fc.constantFrom(
      null,
      '1992',
      '2008-06',
      '2002-04-05?',
      '2006-24',
      '201X',
      '2011?/2016',
      '2016/',
    );
    const made = fc.record({
      edtf,
      kind: fc.constantFrom('meeting', 'visit', 'letter', 'statement', 'context'),
      layer: fc.constantFrom('primary' as const, 'others' as const),
      compared: fc.option(edtf),
      usd: fc.option(fc.integer({ min: 0, max: 1e9 })),
    });
    fc.assert(
      fc.property(fc.array(made, { maxLength: 6 }), (list) => {
        const file = sampleDataset();
        for (const [index, { edtf: date, kind, layer, compared, usd }] of list.entries()) {
          const base = {
            layer,
            date: { edtf: date, basis: 'stated' as const, wording: null },
            confidence: 'low' as const,
            title: `Made up ${index}`,
            summary: 'Made up.',
            people: ['adan'],
            themes: [],
            citations: [{ source: 'gazette' }],
          };
          const others = {
            edtf: compared,
            finding: 'differs' as const,
            confidence: 'high' as const,
            note: 'Another date.',
            citations: [{ source: 'yearbook' }],
          };
          file.events.push({ ...base, id: `event-${index}`, kind, others });
          file.sums.push({
            ...base,
            id: `sum-${index}`,
            amount:
              usd === null
                ? { value: null, qualifier: 'unquantified' }
                : { value: usd, currency: 'USD', qualifier: 'exact' },
            basis: 'annual',
            type: 'pledge',
            scope: 'government',
            claimant: 'somebody',
            claimed: null,
          });
          file.periods.push({ ...base, id: `period-${index}`, status: 'strained', others });
        }
        const first = asFirst(file);
        const before = JSON.stringify(first);
        const opened = read(first);
        expect(opened).toEqual(read(file));
        expect(JSON.stringify(first)).toBe(before);
        expect([opened.events, opened.sums, opened.periods].map(({ length }) => length)).toEqual(
          [file.events, file.sums, file.periods].map(({ length }) => length),
        );
        expect(claimsOf(opened).map(({ date }) => date.edtf)).toEqual(
          [...file.events, ...file.sums, ...file.periods].map(({ date }) => date.edtf ?? null),
        );
      }),
      { numRuns: 10 },
    );
  });

  it('has the old words of its views said anew, and all else of them kept', () => {
    const views = [
      ['dates=record', 'dates=others'],
      ['?leaders=adan&layers=article~record&q=a%20b', '?leaders=adan&layers=primary~others&q=a%20b'],
      ['kinds=aid~status~letter&others=hidden', 'kinds=sum~period~letter&others=hidden'],
      ['q=record&dates', 'q=record&dates'],
    ];
    for (const [before, after] of views) {
      const scenes = [{ title: 'One', caption: '', notes: '', view: before }];
      const { value } = upgrade({ format: 'relata/1', briefings: [{ id: 'a', title: 'A', scenes }] });
      expect(value).toMatchObject({ briefings: [{ scenes: [{ view: after }] }] });
    }
  });

  it('is named by its own places when something is wrong in it', () => {
    const file = structuredClone(asFirst(sampleDataset())) as {
      aid: { amount: { usd: unknown } }[];
      events: { record?: { sources: string[] } }[];
    };
    const [sum] = file.aid;
    const [event] = file.events;
    if (!sum || !event?.record) throw new Error('the sample has changed');
    sum.amount.usd = -1;
    event.record.sources = ['nobody'];
    const result = parseDataset(JSON.stringify(file));
    expect(result.ok && result.warnings.map(({ path }) => path)).toEqual([
      'events[0].record.sources[0]',
      'aid[0].amount.usd',
      'events[1].related[0].id',
    ]);
  });

  it('is read without an error whatever is broken in it', () => {
    const text = JSON.stringify(asFirst(sampleDataset()));
    const places = [...text.matchAll(/"(?:[^"\\]|\\.)*"(?=[,}\]])|\d+|null|true|false/g)];
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('__proto__', '', '1992', [], {}, -1));
    const changes = fc.array(fc.tuple(fc.nat(places.length - 1), odd), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(changes, (list) => {
        const broken = [...new Map(list)].toSorted(([a], [b]) => b - a);
        const spoilt = broken.reduce((file, [index, value]) => {
          const { index: at = 0, 0: old = '' } = places[index] ?? {};
          return file.slice(0, at) + JSON.stringify(value) + file.slice(at + old.length);
        }, text);
        const result = parseDataset(spoilt);
        if (!result.ok) expect(result.problems).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is handed on whatever it is, without an error', () => {
    const junk = fc.oneof(fc.jsonValue(), fc.anything());
    const keys = ['subtitle', 'eras', 'aid', 'events', 'periods', 'headings', 'briefings', 'record', 'layer'];
    const near = fc
      .dictionary(fc.constantFrom(...keys, '__proto__', 'toString'), fc.oneof(junk, fc.array(junk)))
      .map((rest) => ({ ...rest, format: 'relata/1' }));
    fc.assert(
      fc.property(fc.oneof(junk, near), (file) => {
        upgrade(file);
      }),
    );
    expect(upgrade({ format: 'relata/2', aid: 1 }).value).toEqual({ format: 'relata/2', aid: 1 });
  });
});

it('a date with a begin and an end that are ranges is as wide at each end as it is known', () => {
  const file = sampleDataset();
  const [period] = file.periods;
  if (!period) throw new Error('the sample has changed');
  period.date = { begin: '[2011-10..2012-02]', end: null, basis: 'stated', wording: null };
  const { date } = read(file).periods[0] ?? {};
  expect(date?.edtf).toBe('[2011-10..2012-02]/');
  expect(date?.span).toMatchObject({
    start: { earliest: Date.UTC(2011, 9), latest: Date.UTC(2012, 2) },
    end: 'unknown',
  });
});

it('claims of one id space: no two people or parties share a short name', () => {
  const file = sampleDataset();
  const person = { role: '', organisation: 'Adan party' };
  file.people = [
    { ...person, id: 'adan', name: 'Ilse Adan', role: 'Head' },
    { ...person, id: 'bruun', name: 'Per de Bruun', role: 'Envoy' },
    { ...person, id: 'other', name: 'Jon Adan', role: 'Clerk' },
    { ...person, id: 'third', name: 'Jon Adan', role: 'Cook' },
  ];
  file.parties = [{ id: 'party', name: 'Bruun' }];
  const { people, parties } = read(file);
  const names = [...people, ...parties].map(({ shortName }) => shortName);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(['Ilse Adan', 'de Bruun', 'Jon Adan', 'Jon Adan (third)', 'Bruun']);
});
