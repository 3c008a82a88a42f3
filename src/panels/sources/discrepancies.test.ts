import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventClaim, Finding } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { dataset, event } from '../../testing/dataset';
import { compareReadings } from './DiscrepancyList';

const compared = (
  id: string,
  date: string | null,
  finding: Finding,
  rest: { sameAs?: string; layer?: 'primary' | 'others' } = {},
): EventClaim =>
  event(id, date, {
    layer: rest.layer ?? 'primary',
    others: {
      edtf: null,
      span: null,
      finding,
      confidence: 'medium',
      note: 'A note.',
      citations: [],
      ...(rest.sameAs ? { sameAs: rest.sameAs } : {}),
    },
  });

const of = (...events: readonly EventClaim[]): Dataset => ({ ...dataset, events, sums: [], periods: [] });

const idsOf = (data: Dataset) =>
  compareReadings(data).groups.map(({ finding, items }) => [finding, items.map(({ claim }) => claim.id)]);

describe('compareReadings', () => {
  it('groups by finding, the sharpest first, each by the date of the primary source, undated last', () => {
    expect(
      idsOf(
        of(
          compared('missing', '1995', 'not-found'),
          compared('late', '2010', 'differs'),
          compared('undated', null, 'differs'),
          compared('fine', '2006', 'agrees'),
          compared('early', '2005', 'differs'),
          compared('closer', '2009', 'more-precise'),
        ),
      ),
    ).toEqual([
      ['differs', ['early', 'late', 'undated']],
      ['more-precise', ['closer']],
      ['not-found', ['missing']],
    ]);
  });

  it('names the twin, and none where the data do not hold it', () => {
    const data = of(
      compared('a', '2019', 'more-precise', { sameAs: 'b' }),
      compared('c', '2020', 'more-precise', { sameAs: 'gone' }),
      event('b', '2019'),
    );
    expect(compareReadings(data).groups[0]?.items.map(({ twin }) => twin?.id)).toEqual(['b', undefined]);
  });

  it('counts every claim of the primary source exactly once', () => {
    const claims = fc.array(
      fc.record({
        finding: fc.constantFrom('agrees', 'more-precise', 'differs', 'not-found', null),
        layer: fc.constantFrom('primary' as const, 'others' as const),
        date: fc.constantFrom(null, '1992', '2006', '2008-06'),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(claims, (list) => {
        const events = list.map(({ finding, layer, date }, at) =>
          finding ? compared(`c${at}`, date, finding, { layer }) : event(`c${at}`, date, { layer }),
        );
        const { groups, total, agreeing, uncompared } = compareReadings(of(...events));
        const listed = groups.flatMap(({ items }) => items.map(({ claim }) => claim.id));
        expect(new Set(listed).size).toBe(total);
        expect(listed).toHaveLength(total);
        expect(total + agreeing + uncompared).toBe(list.filter(({ layer }) => layer === 'primary').length);
      }),
    );
  });

  it('leaves out a disagreement of no claim: the test dataset has one', () => {
    expect(idsOf(dataset)).toEqual([['differs', ['mashaal-2005']]]);
  });
});
