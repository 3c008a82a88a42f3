import { describe, expect, test } from 'vitest';
import type { Claim } from '../../model/claim';
import { claimsOf } from '../../model/dataset';
import { formatSources } from '../../model/words/labels';
import { datasetOf, inputOf, sample } from '../../testing/exportInput';
import { formatJson } from './formatJson';

const both = { layers: ['primary', 'others'] } as const;

const idsOf = (claims: readonly Claim[]) => claims.map(({ id }) => id);

describe('the dataset of an export', () => {
  test('is the whole dataset but its briefings when nothing is left out', () => {
    expect(datasetOf(formatJson(inputOf(sample, { filter: both })))).toEqual({
      ...sample,
      briefings: [],
      version: expect.any(String),
    });
  });

  test('cuts links to what was left out and keeps the others', () => {
    const loaded = datasetOf(formatJson(inputOf(sample, { filter: { kinds: ['letter'] } })));
    const [letter] = loaded.events;
    expect(letter?.id).toBe('harbour-letter');
    expect(letter?.related).toEqual([]);
    expect(letter?.others).not.toHaveProperty('sameAs');
    expect(loaded.people).toEqual(sample.people);
    expect(loaded.paragraphNotes).toEqual(sample.paragraphNotes);
  });

  test('holds what has joined another, so that the other reading counts the same again', () => {
    const input = inputOf(sample, { reading: 'others', filter: { ...both, kinds: ['letter'] } });
    const loaded = datasetOf(formatJson(input));
    expect(idsOf(claimsOf(loaded))).toEqual(['harbour-letter', 'council-reply']);
    expect(JSON.parse(formatJson(input)).exported.claims).toBe('1 of 8 claims');
    expect(inputOf(loaded, { reading: 'others', filter: both }).view.matches.size).toBe(1);
  });

  test('says what was exported', () => {
    const input = inputOf(sample, { filter: { people: ['adan'] } });
    expect(JSON.parse(formatJson(input)).exported).toEqual({
      filter: 'Ilse Adan',
      claims: '3 of 7 claims',
      reading: 'dates as in the main source',
      source: formatSources(sample),
      version: sample.version,
      date: '2026-11-22',
    });
  });
});
