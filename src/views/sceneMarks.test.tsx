// @vitest-environment happy-dom
/** What a scene draws otherwise than the page: dates of other sources that are no difference, and steps. */
import { describe, expect, test } from 'vitest';
import type { Claim, Comparison } from '../model/claim';
import { comparisonOf } from '../testing/claims';
import { event, period, stretchOf, sumClaim } from '../testing/dataset';
import { draw, lookOf } from '../testing/looks/markLook';
import { edtfSpan } from '../testing/spans';

const SCENE = { lanes: null, others: true, panels: ['periods', 'lanes', 'sums'] };
const ALONE = { ...SCENE, others: false };

const othersOf = (edtf: string, finding: Comparison['finding']) => comparisonOf(edtfSpan(edtf), { finding });
const shapesOf = (picture: Element, within: string) =>
  [...picture.querySelectorAll(`${within} :is(rect, circle, path)`)]
    .filter((shape) => !shape.closest('defs, clipPath'))
    .map(lookOf);

const tiesOf = (claim: Claim) => shapesOf(draw('lanes', { claim, scene: SCENE }), '[data-tie]');

describe('dates of other sources', () => {
  test('within a wide date of the claim: a pill as wide as theirs, and no rust', () => {
    expect(
      tiesOf(
        event('a', null, {
          date: { edtf: '199X', span: edtfSpan('199X'), basis: 'stated', wording: null },
          others: othersOf('1995', 'more-precise'),
        }),
      ),
    ).toEqual([
      ['line', '-', 'muted', '-', '1'],
      ['bar 11.6', 'paper', 'muted', '-', '1'],
    ]);
  });

  test('that differ: a ring for a day, a pill for a year, in rust', () => {
    const differing = (edtf: string) => tiesOf(event('a', '2006', { others: othersOf(edtf, 'differs') }));
    expect(differing('2010-03-04').at(-1)).toEqual(['circle', 'paper', 'strained', '-', '1']);
    expect(differing('2010').at(-1)).toEqual(['bar 11.6', 'paper', 'strained', '-', '1']);
  });

  test('of a claim without one: a ring where they have it', () => {
    const claim = event('a', null, { others: othersOf('2010-03-04', 'more-precise') });
    expect(shapesOf(draw('lanes', { claim, scene: SCENE }), '[data-part=others]')).toEqual([
      ['bar 11.6', 'paper', 'ink', '-', '1'],
    ]);
    expect(shapesOf(draw('lanes', { claim, scene: ALONE }), '[data-part=others]')).toEqual([]);
  });
});

describe('dates of other sources that are open to one side', () => {
  test('end where they end, and not as far beyond that', () => {
    const claim = event('a', '2006', { others: othersOf('/2010', 'differs') });
    const pill = draw('lanes', { claim, scene: SCENE }).querySelector('[data-tie] rect');
    const end = Number(pill?.getAttribute('x')) + Number(pill?.getAttribute('width'));
    // The board is 960 px for 40 years, from 152 px on.
    expect(end).toBeCloseTo(152 + 24 * 21, 0);
  });
});

describe('a scene without other sources draws nothing of theirs', () => {
  const sum: Comparison['sum'] = {
    amount: { value: 70e6, currency: 'USD', qualifier: 'exact' },
    ...{ basis: 'one-off', type: 'paid', claimant: 'a paper' },
  };
  test.each<[string, Claim]>([
    ['lanes', event('a', '2006', { others: othersOf('2010', 'differs') })],
    [
      'periods',
      {
        ...period('a', 'close', stretchOf('2000', '2006'), 'Close'),
        others: othersOf('2001/2010', 'differs'),
      },
    ],
    ['sums', sumClaim('a', '2006', 50e6, { others: { ...othersOf('2009', 'differs'), sum } })],
  ])('in the view %s, while a step only holds it back', (view, claim) => {
    const words = (scene: typeof SCENE) =>
      [...draw(view, { claim, scene }).querySelectorAll('[data-part=others] text')].map(
        ({ textContent }) => textContent,
      );
    expect(words(SCENE).join()).toMatch(/others: /);
    expect(words(ALONE)).toEqual([]);
    expect(shapesOf(draw(view, { claim, scene: ALONE }), '[data-part=others]')).toEqual([]);
  });
});
