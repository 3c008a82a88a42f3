import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../model/dataset';
import { changedSample, samplePlaces } from '../../testing/changedSample';
import { sampleDataset } from '../../testing/sampleDataset';
import { parseDataset } from './parse';

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('__proto__', 'constructor', '', ' ', '1992', '2006/2004', 'adan', 1e308, -1, 0.5, [], {}),
  fc.constant(undefined),
);
const mutated = fc
  .array(fc.tuple(fc.constantFrom(...samplePlaces), odd), { minLength: 1, maxLength: 4 })
  .map(changedSample);

/** What must hold of every dataset that is handed on. */
function checkWhole(text: string): void {
  const result = parseDataset(text);
  if (!result.ok) {
    expect(result.problems.length).toBeGreaterThan(0);
    return;
  }
  const { dataset } = result;
  const claims = claimsOf(dataset);
  const ids = new Set(claims.map(({ id }) => id));
  expect(ids.size).toBe(claims.length);
  const has = (list: readonly { readonly id: string }[], id: string) => list.some((entry) => entry.id === id);
  for (const claim of claims) {
    expect(claim.people.every((id) => has(dataset.people, id))).toBe(true);
    expect(claim.themes.every((id) => has(dataset.themes, id))).toBe(true);
    expect(claim.citations.every(({ source }) => has(dataset.sources, source))).toBe(true);
    expect(claim.related.every(({ id }) => ids.has(id))).toBe(true);
    expect(claim.date.span === null).toBe(claim.date.edtf === null);
  }
}

describe('parseDataset', () => {
  it('never throws on any text or JSON', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => checkWhole(text)));
  });

  it('hands on only what holds together, whatever is changed in a file', () => {
    fc.assert(
      fc.property(mutated, (file) => checkWhole(JSON.stringify(file) ?? '')),
      { numRuns: 400 },
    );
  });

  it('never throws on a text that is cut or spoilt', () => {
    const text = JSON.stringify(sampleDataset());
    fc.assert(
      fc.property(fc.nat(text.length), fc.string({ maxLength: 3 }), (index, noise) =>
        checkWhole(text.slice(0, index) + noise + text.slice(index + 1)),
      ),
      { numRuns: 200 },
    );
  });

  it('bears deep nesting and polluting keys', () => {
    checkWhole(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    checkWhole('['.repeat(100_000));
    const polluted = JSON.stringify(sampleDataset()).replace('{', '{"__proto__":{"polluted":true},');
    checkWhole(polluted);
    expect({}).not.toHaveProperty('polluted');
    expect(parseDataset(polluted)).toMatchObject({ ok: true, warnings: [] });
  });
});
