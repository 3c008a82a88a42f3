import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../model/dataset';
import { manyClaims } from '../../testing/manyClaims';
import { type ParseResult, parseDataset } from '../schema/parse';
import type { ReadCount } from '../schema/readClaims';
import { answerTaker } from './answerTaker';
import { answersTo } from './send';
import type { ParserAnswer } from './workerMessage';

const many = manyClaims(2345);
const whole = JSON.stringify(many);
const spoilt = JSON.stringify({
  ...many,
  events: many.events.map((event, index) => (index % 2 === 0 ? { ...event, title: '' } : event)),
});
const sourceless = JSON.stringify({ ...many, sources: [] });
const shapeless = JSON.stringify({ ...many, title: 5, people: many.events });

/** What the page gets, each answer copied as between threads. */
function handedOver(text: string) {
  const counts: ReadCount[] = [];
  const take = answerTaker((count) => counts.push(count));
  const answers: ParserAnswer[] = [];
  let result: ParseResult | null = null;
  for (const answer of answersTo(text)) {
    expect(result).toBeNull();
    answers.push(answer);
    result = take(structuredClone(answer));
  }
  return { result, counts, answers };
}

describe('a file read in another thread', () => {
  it.each([
    ['whole', whole],
    ['of which half is left out', spoilt],
    ['of which nothing can be used', sourceless],
    ['of the wrong shape', shapeless],
    ['that is not JSON', '{"a": oops}'],
    ['that breaks off', whole.slice(0, 5000)],
    ['without claims', JSON.stringify({ ...many, events: [], aid: [], periods: [] })],
  ])('%s comes over as it is read here', (_name, text) => {
    expect(handedOver(text).result).toEqual(parseDataset(text));
  });

  it('comes in parts of 500 at most', () => {
    for (const text of [whole, spoilt, sourceless])
      for (const answer of handedOver(text).answers) {
        if (answer.type === 'items') expect(answer.items.length).toBeLessThanOrEqual(500);
        if (answer.type === 'end') expect(JSON.stringify(answer).length).toBeLessThan(5000);
      }
  });

  it('tells how many claims are read, from few to all', () => {
    const { counts } = handedOver(whole);
    const total = many.events.length + many.aid.length + many.periods.length;
    const reads = counts.map(({ read }) => read);
    expect(counts.every((count) => count.total === total)).toBe(true);
    expect(reads).toEqual([...reads].sort((a, b) => a - b));
    expect(reads[0]).toBeLessThan(total / 10);
    expect(reads.at(-1)).toBe(total);
    expect(reads.length).toBeGreaterThan(10);
  });

  it('shares the spans and ids that come again', () => {
    const { result } = handedOver(whole);
    if (!result?.ok) throw new Error('not read');
    const claims = claimsOf(result.dataset);
    const dated = claims.filter(({ date }) => date.edtf === '1990-01');
    expect(dated.length).toBeGreaterThan(10);
    expect(new Set(dated.map(({ date }) => date.span)).size).toBe(1);
  });
});
