/** The text of a file → what the parser's worker answers. */

import type { TableResult } from '../columnar/parseScan';
import { type ParseResult, parseSteps } from '../schema/parse';
import type { ReadCount } from '../schema/readClaims';
import { type LongLists, noLists, type ParserAnswer, withLists } from './workerMessage';

/** So many items go in one answer: some 3 ms to take over. */
const PART = 500;

function listsOf(result: ParseResult): LongLists {
  if (!result.ok) return { ...noLists, problems: result.problems };
  const { sources, people, events, aid, periods } = result.dataset;
  return { ...noLists, sources, people, events, aid, periods, warnings: result.warnings };
}

/** Being read is one half of a claim's way to the page, being handed over the other. */
const countOf = (read: number, handed: number, total: number): ReadCount => ({
  read: Math.min(total, Math.floor((read + handed) / 2)),
  total,
});

function* partsOf(result: ParseResult): Generator<ParserAnswer & { readonly type: 'items' }, void, void> {
  for (const [list, all] of Object.entries(listsOf(result)) as [keyof LongLists, readonly unknown[]][])
    for (let start = 0; start < all.length; start += PART)
      yield { type: 'items', list, items: all.slice(start, start + PART) };
}

function* handOver(result: ParseResult, total: number): Generator<ParserAnswer, void, void> {
  let handed = 0;
  for (const part of partsOf(result)) {
    yield part;
    handed += part.items.length;
    yield { type: 'read', count: countOf(total, handed, total) };
  }
  yield { type: 'end', result: withLists(result, noLists) };
}

/** Whether the next hundredth is reached: nobody sees less. */
const isNews = ({ read, total }: ReadCount, before: number): boolean =>
  Math.floor((100 * read) / total) > Math.floor((100 * before) / total);

/** What was read into a table, in parts: the table itself costs nothing to hand over. */
export function* tableAnswers({ result, table }: TableResult): Generator<ParserAnswer, void, void> {
  yield { type: 'table', table };
  yield* partsOf(result);
  yield { type: 'end', result: withLists(result, noLists) };
}

/** Reads a dataset file and gives it in parts, saying on the way how far it has come. */
export function* answersTo(text: string): Generator<ParserAnswer, void, void> {
  const steps = parseSteps(text);
  let [before, total] = [0, 0];
  for (;;) {
    const step = steps.next();
    if (step.done) return yield* handOver(step.value, total);
    if (isNews(step.value, before))
      yield { type: 'read', count: countOf(step.value.read, 0, step.value.total) };
    ({ read: before, total } = step.value);
  }
}
