/** The exported dataset of both shipped files opens again to the same claims. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsOf, type Dataset, kindsIn } from '../../model/dataset';
import { datasetOf, inputOf } from '../../testing/exportInput';
import { formatJson } from './formatJson';

const shipped = (name: string): Dataset =>
  datasetOf(readFileSync(new URL(`../../../public/data/${name}.json`, import.meta.url), 'utf8'));

const both = { layers: ['primary', 'others'] } as const;

/** A file with one of all that a claim may carry. */
function rich(dataset: Dataset): Dataset {
  const { version: _version, ...file } = JSON.parse(formatJson(inputOf(dataset, { filter: both })));
  const [first, second, ...rest] = file.events;
  const source = dataset.sources[0]?.id;
  const citations = [{ source, passage: { exact: 'so it says', prefix: 'and', suffix: 'here' } }];
  const note = 'Another time.';
  const events = [
    {
      ...first,
      date: { begin: '[1962-10-01..1962-10-03]', end: null, basis: 'stated', wording: 'from early October' },
      others: {
        begin: '..',
        end: '[1962-11-02,1962-11-05]',
        finding: 'differs',
        confidence: 'low',
        note,
        citations,
      },
      disputed: [{ by: 'Somebody', note: 'said otherwise', citations }],
      citations,
    },
    { ...second, date: { begin: null, end: '[1962,1963]', basis: 'inferred', wording: null } },
    ...rest,
  ];
  const withRests = dataset.sources.map((one, at) =>
    at === 0
      ? { ...one, restsOn: [{ name: 'A speech', via: 'Radio', for: [first.id], inferred: true }] }
      : one,
  );
  const revisions = [
    { claim: first.id, on: '2026-11-29', what: 'changed', field: 'date', from: 'some year', why: 'A diary.' },
    { claim: second.id, on: '2026-11-29', what: 'added' },
  ];
  return datasetOf(JSON.stringify({ ...file, events, sources: withRests, revisions }));
}

describe.each(['khamenei-hamas', 'kennedy-khrushchev'])('%s', (name) => {
  const dataset = shipped(name);

  test.each([
    ['as it is', dataset],
    ['with one of all that a claim may carry', rich(dataset)],
  ])('opens again whole, %s', (_, whole) => {
    const text = formatJson(inputOf(whole, { filter: both }));
    expect(JSON.parse(text).format).toBe('relata/2');
    expect({ ...datasetOf(text), version: '' }).toEqual({ ...whole, briefings: [], version: '' });
  });

  test('opens again to the claims of any kind, person and period, with highlights that name no other', () => {
    const kinds = [...kindsIn(dataset)];
    const chosen = fc.record({
      kinds: fc.subarray(kinds),
      leaders: fc.subarray(dataset.people.map(({ id }) => id)),
      themes: fc.subarray(dataset.themes.map(({ id }) => id)),
    });
    const originals = new Map(claimsOf(dataset).map((claim) => [claim.id, claim]));
    fc.assert(
      fc.property(chosen, (filter) => {
        const opened = datasetOf(formatJson(inputOf(dataset, { filter: { ...filter, ...both } })));
        const ids = new Set(claimsOf(opened).map(({ id }) => id));
        for (const claim of claimsOf(opened)) {
          const { date, citations, disputed, others, from, to } = originals.get(claim.id) ?? {};
          expect(claim).toMatchObject({ date, citations });
          expect([claim.disputed, claim.from, claim.to]).toEqual([disputed, from, to]);
          expect(claim.others?.span).toEqual(others?.span);
        }
        for (const { claims } of opened.highlights) expect(claims.every((id) => ids.has(id))).toBe(true);
        expect(opened.sources).toEqual(dataset.sources);
      }),
      { numRuns: 15 },
    );
  });
});
