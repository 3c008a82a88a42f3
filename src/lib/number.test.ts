import fc from 'fast-check';
import { it } from 'vitest';
import { formatFigure } from './text';

it('sets thousands apart from five figures on, as the platform does', () => {
  const { format } = new Intl.NumberFormat('en', { useGrouping: 'min2' });
  const number = fc.oneof(fc.nat({ max: 20_000 }), fc.nat(), fc.constantFrom(9999, 10_000, 1_000_000));
  fc.assert(fc.property(number, (count) => formatFigure(count) === format(count)));
});
