import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileOf, type Records, recordsOf } from '../../data/chronologies/records';
import { parseDataset } from '../../data/schema/parse';
import type { RawDataset } from '../../data/schema/schema';
import type { Dataset } from '../../model/dataset';
import { changeClaim } from '../edit/claimEdits';
import {
  addOther,
  addPlace,
  MOST_PLACES,
  markPeriod,
  renameLanes,
  setSentence,
  withStatusOfTitle,
} from './nextEdits';

const records = recordsOf(
  JSON.parse(
    readFileSync(new URL('../../../public/data/khamenei-hamas.json', import.meta.url), 'utf8'),
  ) as RawDataset,
);

/** The dataset that the records make; nothing may be left out of it. */
function read(now: Records): Dataset {
  const result = parseDataset(JSON.stringify(fileOf(now)));
  if (!result.ok) throw new Error('it is a dataset');
  expect(result.warnings).toEqual([]);
  return result.dataset;
}

describe('the sentence under the title', () => {
  const { standfirst } = read(records);

  test.each([
    ['  Kings and queens. ', { text: 'Kings and queens.' }],
    [`Again: ${standfirst?.link}`, { text: `Again: ${standfirst?.link}`, link: standfirst?.link }],
    ['', undefined],
    ['  ', undefined],
  ])('%j', (text, expected) => {
    expect(standfirst?.link).toBeDefined();
    const after = setSentence(records, text);
    expect(read(after).standfirst).toEqual(expected);
    expect(Object.keys(fileOf(after))).toHaveLength(
      Object.keys(fileOf(records)).length - (expected === undefined ? 1 : 0),
    );
  });
});

describe('the heading of the lanes', () => {
  test('is called otherwise, and by its general name again; other labels stay', () => {
    const { labels, lanes } = read(records);
    const after = renameLanes(records, 'Who met whom');
    expect(read(after).labels).toEqual({ ...labels, lanes: 'Who met whom' });
    expect(read(renameLanes(after, '')).labels).toEqual({ ...labels, lanes: `Events by ${lanes.by}` });
  });
});

describe('a period', () => {
  test.each(['1998/2001', '~1998/2001-05', '1998-02-03/..'])('from %s says nothing but its name', (edtf) => {
    const before = read(records);
    const [once, id] = markPeriod(records, 'The quiet years', edtf);
    const [twice] = markPeriod(once, 'The quiet years', edtf);
    const { periods, statuses } = read(twice);
    expect(periods).toHaveLength(before.periods.length + 2);
    expect(periods.find((one) => one.id === id)).toMatchObject({
      title: 'The quiet years',
      status: 'the-quiet-years',
      date: { basis: 'set', edtf },
    });
    expect(statuses.map(({ name }) => name)).toEqual([
      ...before.statuses.map(({ name }) => name),
      'The quiet years',
    ]);
  });
});

describe('the title of a period that was marked', () => {
  const title = (now: Records, id: string, text: string) =>
    withStatusOfTitle(now, changeClaim(now, id, { title: text }), id);
  const [once, id] = markPeriod(records, 'The quiet years', '1998/2001');
  const [twice, second] = markPeriod(once, 'The quiet years', '2002/2003');
  const namesOf = (now: Records) => {
    const { periods, statuses } = read(now);
    const name = (of: string) =>
      statuses.find((one) => one.id === periods.find((period) => period.id === of)?.status)?.name;
    return { first: name(id), second: name(second), count: statuses.length };
  };
  const { statuses } = read(records);

  test('renames the status that was made for it, which is what the board calls it where room is short', () => {
    expect(namesOf(title(once, id, 'Quiet'))).toEqual({ first: 'Quiet', count: statuses.length + 1 });
  });

  test('leaves the status to another period that has it too', () => {
    expect(namesOf(title(twice, id, 'Quiet'))).toEqual({
      ...{ first: 'Quiet', second: 'The quiet years', count: statuses.length + 2 },
    });
  });

  test('is cut where a status has no room for all of it, and found again', () => {
    const long = title(once, id, 'Quiet '.repeat(100).trim());
    expect(namesOf(long).first).toMatch(/^(Quiet ){30,}Quiet…$/);
    expect(namesOf(title(long, id, 'Quiet'))).toEqual({ first: 'Quiet', count: statuses.length + 1 });
  });

  test('takes a status that is called so already', () => {
    const [first] = statuses;
    expect(namesOf(title(once, id, first?.name ?? '')).first).toBe(first?.name);
    expect(read(title(once, id, first?.name ?? '')).statuses).toHaveLength(statuses.length + 1);
  });

  test('leaves a status that was chosen, and that of a claim whose title stays', () => {
    const chosen = changeClaim(once, id, { status: statuses[0]?.id });
    expect(namesOf(title(chosen, id, 'Quiet')).first).toBe(statuses[0]?.name);
    expect(withStatusOfTitle(once, once, id)).toBe(once);
  });
});

describe('what another source says', () => {
  const [claim] = read(records).events;

  test.each(['1998', null])('stands beside the claim, dated %j', (edtf) => {
    const id = claim?.id ?? '';
    const after = addOther(records, id, {
      source: 'The Annals',
      finding: 'differs',
      confidence: 'low',
      edtf,
      note: 'A year earlier.',
    });
    const { events, sources } = read(after);
    const source = sources.find(({ title }) => title === 'The Annals');
    const [changed] = events;
    expect(changed?.date).toEqual(claim?.date);
    expect(changed?.others).toMatchObject({
      finding: 'differs',
      confidence: 'low',
      note: 'A year earlier.',
      citations: [{ source: source?.id }],
    });
    expect(changed?.others?.span === null).toBe(edtf === null);
  });

  test('of a claim that has gone is dropped', () => {
    const saying = { source: 'S', finding: 'agrees', confidence: 'low', edtf: null, note: 'n' } as const;
    expect(addOther(records, 'gone', saying)).toBe(records);
  });
});

describe('a place to begin', () => {
  test('is added below the others, as many as are shown', () => {
    const { highlights, events } = read(records);
    const id = events[0]?.id ?? '';
    let now = records;
    for (let at = highlights.length; at < MOST_PLACES; at += 1)
      now = addPlace(now, id, `Place ${at}`, 'Why there.');
    expect(read(now).highlights.slice(0, highlights.length)).toEqual(highlights);
    expect(read(now).highlights).toHaveLength(MOST_PLACES);
    const result = parseDataset(JSON.stringify(fileOf(addPlace(now, id, 'One more', 'Why there.'))));
    expect(result.ok && result.warnings).toHaveLength(1);
  });
});
