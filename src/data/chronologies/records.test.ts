import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, type Change, changeBetween, reverse, squash } from '../../model/change';
import type { RawDataset } from '../schema/schema';
import { type Entry, fileOf, HEAD, headOf, type Records, recordsOf } from './records';

/** The records of a shipped file and states of it: with some things gone, some changed, some added, and another title. */
function statesOf(name: string): fc.Arbitrary<Records> {
  const url = new URL(`../../../public/data/${name}.json`, import.meta.url);
  const records = recordsOf(JSON.parse(readFileSync(url, 'utf8')) as RawDataset);
  const keys = [...records.keys()].filter((key) => key !== HEAD);
  const some = fc.subarray(keys, { maxLength: 12 });
  return fc
    .record({ gone: some, changed: some, added: fc.nat(3), title: fc.constantFrom('A', 'B') })
    .map(({ gone, changed, added, title }) => {
      const state = new Map(records);
      const head = headOf(records);
      state.set(HEAD, { ...head, file: { ...head.file, title } });
      for (const key of changed) {
        const entry = state.get(key);
        if (entry && 'id' in entry) state.set(key, { ...entry, summary: title });
      }
      for (const key of gone) state.delete(key);
      for (let number = 0; number < added; number += 1)
        state.set(`people/new-${number}`, { id: `new-${number}`, name: title });
      return state;
    });
}

describe.each(['khamenei-hamas', 'kennedy-khrushchev'])('changes to all of %s', (name) => {
  const state = statesOf(name);
  const laws = (law: (d: Records, e: Records, f: Records, g: Records) => void) =>
    fc.assert(fc.property(state, state, state, state, law), { numRuns: 25 });
  const between = (a: Records, b: Records): Change<Entry> => changeBetween<Entry>(a, b);

  it('are themselves when they are reversed twice', () => {
    laws((d, e) => {
      expect(reverse(reverse(between(d, e)))).toEqual(between(d, e));
    });
  });

  it('are taken back by their reverse, to the same file', () => {
    laws((d, e) => {
      const change = between(d, e);
      const back = apply(apply(d, change), reverse(change));
      expect(back).toEqual(d);
      expect(fileOf(back)).toEqual(fileOf(d));
    });
  });

  it('are squashed in either order to the same', () => {
    laws((d, e, f, g) => {
      const [a, b, c] = [between(d, e), between(e, f), between(f, g)];
      expect(squash(squash(a, b), c)).toEqual(squash(a, squash(b, c)));
      expect(apply(d, squash(squash(a, b), c))).toEqual(g);
    });
  });
});
