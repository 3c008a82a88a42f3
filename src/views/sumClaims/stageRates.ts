import { createElement } from 'react';
import { defineView } from '../view';
import { Drawing } from './Drawing';
import { sumClaimsData } from './data';
import { layoutSumClaims, type SumClaimsLayout, sumClaimsDensity, sumClaimsTitle } from './layout';
import { RatesDrawing } from './RatesDrawing';
import { layoutRates, type RatesLayout, ratesData } from './rates';

/** On a stage, the rates of the claims on one scale, as rows would be too small to be read; without a rate, the rows. */
export const stageRates = defineView({
  id: 'sumClaims',
  title: sumClaimsTitle,
  data: (input) => ({ ...sumClaimsData(input), stage: ratesData(input) }),
  layout: (data, dimensions, x): SumClaimsLayout | RatesLayout =>
    data.stage.rates.length > 0
      ? layoutRates(data.stage, dimensions, x)
      : layoutSumClaims(data, dimensions, x),
  Drawing: ({ layout }) =>
    'isRates' in layout ? createElement(RatesDrawing, { layout }) : createElement(Drawing, { layout }),
  density: sumClaimsDensity,
});
