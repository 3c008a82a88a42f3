import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialViewState, type ViewState } from '../../address/viewState';
import { claimsOf } from '../../model/dataset';
import { dataset, event } from '../../testing/dataset';
import { isAside, namesOnlyScene, returnView, viewOfClaim } from './useSceneSequence';

it('a scene is asked for by an address that names nothing else', () => {
  expect(namesOnlyScene({ ...initialViewState, scene: 'ties' })).toBe(true);
  expect(namesOnlyScene({ ...initialViewState, scene: 'ties', claim: 'close' })).toBe(false);
});

const filtered: ViewState = {
  ...initialViewState,
  scene: 'ties',
  filter: { ...initialViewState.filter, kinds: ['visit'], q: 'x' },
};

describe('a jump to a claim', () => {
  const claim = event('visit', '2006', { layer: 'others' });

  it('keeps the filter where the claim matches', () => {
    expect(viewOfClaim(filtered, claim, 'inside')).toEqual({ ...filtered, claim: 'visit' });
    expect(viewOfClaim(filtered, claim, 'possibly').filter).toBe(filtered.filter);
  });

  it('clears it where it does not, and shows the layer that holds the claim', () => {
    for (const match of ['outside', undefined] as const) {
      const { filter, scene: on, claim: id } = viewOfClaim(filtered, claim, match);
      expect(filter).toEqual({ ...initialViewState.filter, layers: ['primary', 'others'] });
      expect([on, id]).toEqual(['ties', 'visit']);
    }
  });
});

const view = fc.record({
  claim: fc.option(fc.constantFrom(...claimsOf(dataset).map(({ id }) => id))),
  reading: fc.constantFrom('primary' as const, 'others' as const),
  q: fc.constantFrom('', 'gaza'),
});
const views = view.map(
  ({ claim, reading, q }): ViewState => ({
    ...initialViewState,
    claim,
    reading,
    scene: 'ties',
    filter: { ...initialViewState.filter, q },
  }),
);

describe('an aside', () => {
  it.each([
    [{ ...filtered, claim: 'close' }, false],
    [{ ...filtered, filter: { ...filtered.filter, q: 'y' } }, true],
    [{ ...filtered, reading: 'others' as const }, true],
  ])('shows other claims or other dates than the scene: %#', (now, aside) => {
    expect(isAside(now, structuredClone(filtered))).toBe(aside);
  });
});

describe('Esc', () => {
  it('leads from anywhere to what stood before the jump, then to the scene, then off the stage', () => {
    fc.assert(
      fc.property(views, views, fc.option(views), (now, home, before) => {
        const first = returnView(now, home, before);
        const second = first && returnView(first, home, null);
        expect([before, home, null]).toContainEqual(first);
        expect(second === null || second === home).toBe(true);
        expect(returnView(home, home, null)).toBeNull();
        expect(returnView(structuredClone(home), home, null)).toBeNull();
      }),
    );
  });
});
