/** Edits of a chronology of one's own, and reviews of another file of it: inputs at random, and what must hold. */
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  addClaim,
  addPerson,
  addSource,
  changeClaim,
  filedClaims,
  removeClaim,
} from '../../src/chronology/edit/claimEdits';
import { checkQuotation } from '../../src/chronology/quotes/checkQuotation';
import { sourceTextOf } from '../../src/chronology/quotes/sourceText';
import { commonBase } from '../../src/chronology/review/commonBase';
import { accept, itemsOf, proposalsBetween, takeBack } from '../../src/chronology/review/proposals';
import type { LogEntry } from '../../src/data/chronologies/editLog';
import { type Entry, fileOf, type Records, recordsOf } from '../../src/data/chronologies/records';
import { formatDataset } from '../../src/data/schema/formatDataset';
import { parseDataset } from '../../src/data/schema/parse';
import type { RawDataset } from '../../src/data/schema/schema';
import { apply, changeBetween, reverse } from '../../src/model/change';
import { sample } from '../../src/testing/exportInput';
import { hostileText, odd } from './inputs';

/** An edit: what is done, to which claim, with which text and which value. */
type Edit = readonly [act: (typeof ACTS)[number], claim: number, text: string, value: unknown];

const ACTS = ['add', 'remove', 'person', 'source', 'title', 'field'] as const;
const FIELDS = ['summary', 'date', 'people', 'themes', 'citations', 'quote', 'others', 'related', 'place'];

const edits = fc.array(
  fc.tuple(fc.constantFrom(...ACTS), fc.nat(30), hostileText, odd) as fc.Arbitrary<Edit>,
  { maxLength: 8 },
);

const original = recordsOf(JSON.parse(formatDataset(sample)) as RawDataset);

function edited(records: Records, [act, at, text, value]: Edit): Records {
  const claims = filedClaims(records);
  const id = claims[at % Math.max(1, claims.length)]?.record.id ?? '';
  if (act === 'add') return addClaim(records, { title: text, kind: 'meeting', edtf: null, people: [] })[0];
  if (act === 'remove') return removeClaim(records, id);
  if (act === 'person') return addPerson(records, id, text);
  if (act === 'source') return addSource(records, id, text);
  return changeClaim(
    records,
    id,
    act === 'title' ? { title: text } : { [FIELDS[at % FIELDS.length] ?? '']: value },
  );
}

/** The states that some edits lead through, as the page makes them: an edit after which the file has new faults is refused. */
function statesOf(start: Records, all: readonly Edit[]): readonly Records[] {
  const states = [start];
  for (const one of all) {
    const now = states.at(-1) ?? start;
    const next = edited(now, one);
    const result = parseDataset(JSON.stringify(fileOf(next)));
    if (result.ok && result.warnings.length === 0) states.push(next);
  }
  return states;
}

const logOf = (states: readonly Records[]): readonly LogEntry[] =>
  states.slice(1).map((after, at) => ({
    number: at + 1,
    at: 0,
    act: 'edit',
    words: '',
    reason: '',
    change: changeBetween<Entry>(states[at] ?? new Map(), after),
  }));

function checkReview([ours, theirs]: readonly [readonly Edit[], readonly Edit[]]): void {
  const states = statesOf(original, ours);
  const now = states.at(-1) ?? original;
  const proposed = statesOf(original, theirs).at(-1) ?? original;
  const log = logOf(states);
  for (const { change } of log) expect(reverse(reverse(change))).toEqual(change);
  expect(log.toReversed().reduce((state, { change }) => apply(state, reverse(change)), now)).toEqual(
    original,
  );
  expect(proposalsBetween(commonBase(now, log, now), now, now)).toEqual([]);
  for (const base of [now, commonBase(now, log, proposed)]) {
    const items = proposalsBetween(base, now, proposed).flatMap(itemsOf);
    const after = accept(now, proposed, items);
    expect(parseDataset(JSON.stringify(fileOf(after))).ok || filedClaims(after).length === 0).toBe(true);
    takeBack(after, now, items);
  }
}

function checkQuote([text, words, cited]: readonly [string, string, number]): void {
  const source = sourceTextOf('a', text);
  const check = checkQuotation(source, words, [cited]);
  if (check.kind === 'absent') return;
  expect(check.paragraph).toBeGreaterThan(0);
  expect(check.paragraph).toBeLessThanOrEqual(source.paragraphs.length);
  if (check.kind === 'near') expect(source.whole).toContain(check.passage);
}

export const reviews = {
  reviews: { input: fc.tuple(edits, edits), check: checkReview },
  quotations: {
    input: fc.oneof(
      fc.tuple(hostileText, hostileText, fc.nat(5)),
      fc.tuple(hostileText, fc.nat(5)).map(([text, cited]) => [text, text.slice(1, 40), cited] as const),
    ) as fc.Arbitrary<readonly [string, string, number]>,
    check: checkQuote,
  },
};
