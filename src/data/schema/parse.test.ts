import { describe, expect, it } from 'vitest';
import { sampleDataset } from '../../testing/sampleDataset';
import { parseDataset } from './parse';
import type { RawDataset } from './schema';

type Json = { [key: string]: Json } & Json[] & (string | number | boolean | null | undefined);

/** The sample with a change that the types would not allow. */
function changed(change: (file: Json) => void): string {
  const file = sampleDataset() as unknown as Json;
  change(file);
  return JSON.stringify(file);
}

const warningsOf = (text: string) => {
  const result = parseDataset(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
};

const problemsOf = (text: string) => {
  const result = parseDataset(text);
  return result.ok ? [] : result.problems;
};

const at = (list: Json, index: number): Json => (list as Json[])[index] ?? ({} as Json);

describe('a sound file', () => {
  const { dataset, warnings } = warningsOf(JSON.stringify(sampleDataset()));

  it('is read without warnings, whole', () => {
    expect(warnings).toEqual([]);
    expect([dataset.events.length, dataset.sums.length, dataset.periods.length]).toEqual([5, 2, 2]);
  });

  it('gets spans, kinds, ranges, short names and a version', () => {
    expect(dataset.events[0]?.date.span).toMatchObject({ shape: 'moment', at: { precision: 'year' } });
    expect(dataset.events[0]?.others?.span).toMatchObject({ at: { precision: 'set' } });
    expect(dataset.events[3]?.date.span).toBeNull();
    expect(dataset.sums[0]?.kind).toBe('sum');
    expect(dataset.periods[0]?.kind).toBe('period');
    expect(dataset.presets[0]?.range).toEqual({ from: Date.UTC(2011, 0), to: Date.UTC(2017, 0) });
    expect(dataset.people.map((person) => person.shortName)).toEqual(['Adan', 'De Bruun']);
    expect(dataset.version).toMatch(/^[0-9a-f]{8}$/);
  });

  it('has another version when its text differs, and the same when it does not', () => {
    const text = JSON.stringify(sampleDataset());
    expect(warningsOf(text).dataset.version).toBe(dataset.version);
    expect(warningsOf(`${text} `).dataset.version).not.toBe(dataset.version);
  });

  it('may start with a byte order mark and leave optional parts out', () => {
    const text = changed((file) => {
      for (const key of ['presets', 'headings', 'paragraphNotes', 'method', 'briefings'])
        delete (file as Record<string, unknown>)[key];
    });
    expect(warningsOf(`\uFEFF${text}`)).toMatchObject({ warnings: [], dataset: { presets: [], method: [] } });
  });
});

describe('a file that is refused', () => {
  it.each([
    ['', 1, 'the file breaks off (line 1, column 1)'],
    ['{"a": 1,\n  "b": }', 2, 'this is not JSON (line 2, column 8)'],
    ['[1,\n2,\r\n]', 3, 'this is not JSON (line 3, column 1)'],
    ['{"format": "relata/1"', 1, 'the file breaks off (line 1, column 22)'],
    ['{"format":\n"relata/1', 2, 'the file breaks off (line 2, column 10)'],
    ['<!doctype html>', 1, 'this is not JSON (line 1, column 1)'],
  ])('%j: line %s', (text, line, message) => {
    expect(problemsOf(text)).toEqual([{ path: '', line, message }]);
  });

  it.each([['null'], ['3'], ['"text"'], ['[]'], ['{}']])('%s has no shape', (text) => {
    expect(problemsOf(text).length).toBeGreaterThan(0);
  });

  it('names everything that is wrong at once, records included', () => {
    const text = changed((file) => {
      file['format'] = 'relata/9' as Json;
      file['title'] = '' as Json;
      file['language'] = 'English!' as Json;
      delete (file as Record<string, unknown>)['people'];
      at(file['events'] as Json, 2)['date'] = { edtf: 5, basis: 'guessed', wording: null } as unknown as Json;
    });
    expect(problemsOf(text).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'format: must be "relata/2", but is "relata/9"',
      'title: is empty',
      'language: must be a language code such as en',
      'people: is missing',
      'events[2].date.edtf: must be string, but is 5',
      'events[2].date.basis: must be ("stated" | "derived" | "inferred" | "set" | "unstated"), but is "guessed"',
    ]);
  });

  it('is a file none of whose claims can be used', () => {
    const text = changed((file) => {
      for (const key of ['events', 'sums', 'periods'])
        for (const claim of file[key] as Json[]) claim['layer'] = 'rumour' as Json;
    });
    expect(problemsOf(text)).toHaveLength(9);
  });

  it.each([
    [200_000, 'no problem with the number'],
    [200_001, 'there are 200,001 claims, where at most 200,000 can be shown'],
  ])('is one with too many claims, as %i: %s', (count, message) => {
    const file = { ...sampleDataset(), events: Array(count).fill(0), sums: [], periods: [] };
    expect(problemsOf(JSON.stringify(file))[0]?.message === message).toBe(count > 200_000);
  });

  it('is not a file without claims', () => {
    const empty: RawDataset = { ...sampleDataset(), events: [], sums: [], periods: [] };
    expect(warningsOf(JSON.stringify(empty)).warnings).toEqual([]);
  });
});

describe('a record that is left out', () => {
  const table: readonly (readonly [string, string, unknown, string, string])[] = [
    ['events', 'date', { edtf: '1900-02-29', basis: 'stated', wording: null }, 'date.edtf', 'no such day'],
    [
      'events',
      'others',
      { edtf: '2006/2004', finding: 'agrees', confidence: 'low', note: 'x', citations: [] },
      'others.edtf',
      'before the start',
    ],
    [
      'events',
      'others',
      { edtf: null, finding: 'agrees', confidence: 'low', note: 'x', citations: [{ source: 'none' }] },
      'others.citations[0].source',
      'no source has the id “none”',
    ],
    ['events', 'people', ['adan', 'nobody'], 'people[1]', 'no person has the id “nobody”'],
    ['events', 'people', ['adan', 'adan'], 'people[1]', '“adan” is named twice'],
    ['events', 'people', ['__proto__'], 'people[0]', 'must be a slug'],
    ['events', 'people', ['constructor'], 'people[0]', 'no person has the id “constructor”'],
    ['events', 'themes', ['nothing'], 'themes[0]', 'no theme has the id “nothing”'],
    ['events', 'citations', [], 'citations', 'must name at least one source'],
    ['events', 'citations', [{ source: 'none' }], 'citations[0].source', 'no source has the id “none”'],
    [
      'events',
      'citations',
      [{ source: 'article', paragraph: 11 }],
      'citations[0].paragraph',
      'paragraph 11 is beyond the 10',
    ],
    ['events', 'citations', [{ source: 'article', paragraph: 0 }], 'citations[0].paragraph', 'must be >=1'],
    ['events', 'layer', 'others', 'confidence', 'is needed for a claim of other sources'],
    ['events', 'kind', 'sum', 'kind', 'and not sum or period'],
    ['events', 'kind', 'War', 'kind', 'slug'],
    ['events', 'title', 'x'.repeat(4001), 'title', 'is too long: 4001 where <=4000 is allowed'],
    ['events', 'summary', 'x'.repeat(4001), 'summary', 'is too long'],
    [
      'events',
      'quote',
      { text: 'a b c d e f g h i j k l m', speaker: 'x' },
      'quote.text',
      'one to twelve words',
    ],
    ['events', 'id', 'Not A Slug', 'id', 'must be a slug'],
    ['events', 'id', undefined, 'id', 'is missing'],
    ['sums', 'claimed', '2006-13', 'claimed', 'not a date'],
    ['sums', 'amount', { value: -1, currency: 'USD', qualifier: 'exact' }, 'amount.value', 'must be >=0'],
    [
      'sums',
      'amount',
      { value: 1e300, currency: 'USD', qualifier: 'exact' },
      'amount.value',
      'must be <=1000000000000000',
    ],
    ['people', 'name', 5, 'name', 'must be string, but is 5'],
    ['presets', 'from', '2030', '', 'must run from one date to a later one'],
    ['presets', 'to', '2016/..', '', 'must run from one date to a later one'],
    ['headings', 'paragraph', 11, 'paragraph', 'is beyond the 10 paragraphs'],
    ['paragraphNotes', 'reason', '', 'reason', 'is empty'],
    ['briefings', 'scenes', 'none', 'scenes', 'must be Array, but is "none"'],
  ];
  it.each(table)('%s with %s %j', (collection, key, value, path, message) => {
    const result = warningsOf(
      changed((file) => Object.assign(at(file[collection] as Json, 0), { [key]: value })),
    );
    const [first] = result.warnings;
    expect(first?.path).toBe(`${collection}[0]${path && '.'}${path}`);
    expect(first?.message).toContain(message);
    const left = (result.dataset as unknown as Record<string, unknown[] | undefined>)[collection];
    const before = (sampleDataset() as unknown as Record<string, unknown[]>)[collection] ?? [];
    if (left) expect(left).toHaveLength(before.length - 1);
  });

  it('is named by its id', () => {
    const { warnings } = warningsOf(
      changed((file) => Object.assign(at(file['events'] as Json, 1), { layer: 1 })),
    );
    expect(warnings.map((warning) => warning.record)).toEqual(['second-meeting']);
  });

  it('is the second of two with the same id, in whichever collection', () => {
    const { dataset, warnings } = warningsOf(
      changed((file) => Object.assign(at(file['periods'] as Json, 1), { id: 'harbour-letter' })),
    );
    expect(dataset.periods.map(({ id }) => id)).toEqual(['close-years']);
    expect(warnings).toEqual([
      { path: 'periods[1].id', message: '“harbour-letter” is used before', record: 'harbour-letter' },
    ]);
  });

  it('takes along the claims that stand on it', () => {
    const { dataset, warnings } = warningsOf(
      changed((file) => Object.assign(at(file['people'] as Json, 0), { role: null })),
    );
    expect(dataset.events.map(({ id }) => id)).toEqual(['harbour-letter', 'undated-remark', 'council-reply']);
    expect(warnings.map(({ record }) => record)).toContain('harbour-grant');
  });
});

describe('what is cut without its record', () => {
  it('an address that is none', () => {
    const { dataset, warnings } = warningsOf(
      changed((file) => {
        at(file['sources'] as Json, 1)['url'] = 'javascript:alert(1)' as unknown as Json;
      }),
    );
    expect(dataset.sources[1]?.url).toBeNull();
    expect(warnings).toMatchObject([{ path: 'sources[1].url', record: 'gazette' }]);
  });

  it('a link that leads nowhere, or to itself', () => {
    const { dataset, warnings } = warningsOf(
      changed((file) => {
        const letter = at(file['events'] as Json, 2);
        letter['related'] = [
          { id: 'gone', as: 'follows' },
          { id: 'harbour-letter', as: 'follows' },
          { id: 'council-reply', as: 'part-of' },
        ] as unknown as Json;
        Object.assign(letter['others'] as Json, { sameAs: 'gone' });
      }),
    );
    expect(dataset.events[2]?.related).toEqual([{ id: 'council-reply', as: 'part-of' }]);
    expect(dataset.events[2]?.others).not.toHaveProperty('sameAs');
    expect(warnings.map(({ path }) => path)).toEqual([
      'events[2].related[0].id',
      'events[2].related[1].id',
      'events[2].others.sameAs',
    ]);
  });

  it('a link to a claim that is itself left out', () => {
    const { dataset } = warningsOf(
      changed((file) => Object.assign(at(file['events'] as Json, 0), { layer: 1 })),
    );
    expect(dataset.events.find(({ id }) => id === 'second-meeting')?.related).toEqual([]);
  });

  it('a publication date that cannot be read', () => {
    const { dataset, warnings } = warningsOf(
      changed((file) => Object.assign(at(file['sources'] as Json, 0), { published: 'last year' })),
    );
    expect(dataset.sources[0]?.published).toBeNull();
    expect(warnings[0]).toMatchObject({ path: 'sources[0].published', record: 'article' });
  });
});
