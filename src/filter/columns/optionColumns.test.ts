import { expect, it } from 'vitest';
import { keepFields, keptFields } from '../../model/dataset';
import { claimOf, datasetOf, yearOf } from '../../testing/claims';
import { columnsOf } from './claimColumns';
import { codeField } from './codedFields';
import { INSIDE, OUTSIDE, POSSIBLY } from './matchCodes';
import { countOptions, matchOptions, optionsIn } from './optionColumns';

const dataset = datasetOf([
  claimOf('First', yearOf(1990), { people: ['bruun', 'adan', 'bruun'] }),
  claimOf('Second', yearOf(1991), { people: [] }),
  claimOf('Third', yearOf(1992), { people: ['adan'] }),
]);
/** The same claims as a large file keeps them: with values that no claim has any more, in another order. */
const kept = { ...dataset, events: [...dataset.events] };
const fields = {
  people: { codes: Uint8Array.of(3, 1, 2), values: [['zenon'], [], ['adan'], ['bruun', 'adan', 'bruun']] },
  kinds: codeField(kept.events, ({ kind }) => kind),
  themes: codeField(kept.events, ({ themes }) => themes),
  finding: codeField(kept.events, () => null),
  layers: codeField(kept.events, ({ layer }) => layer),
  certainty: codeField(kept.events, ({ date }) => date.basis),
  span: codeField(kept.events, ({ date }) => date.span),
  othersSpan: codeField(kept.events, () => null),
};
keepFields(kept, fields);

it.each([
  ['asked of each claim', dataset],
  ['kept', kept],
])('counts each option once, in the order of the claims, where fields are %s', (_, one) => {
  const columns = columnsOf(one, 'primary');
  expect(optionsIn(columns, 'people')).toEqual(['bruun', 'adan']);
  expect([...matchOptions(columns, 'people', ['bruun', 'zenon'])]).toEqual([INSIDE, OUTSIDE, OUTSIDE]);
  expect([...countOptions(columns, 'people', Uint8Array.of(POSSIBLY, INSIDE, INSIDE))]).toEqual([
    ['bruun', { inside: 0, possibly: 1 }],
    ['adan', { inside: 1, possibly: 1 }],
  ]);
  expect(countOptions(columns, 'people', Uint8Array.of(OUTSIDE, INSIDE, OUTSIDE)).size).toBe(0);
});

it('takes kept fields for no other claims than those of which they were kept', () => {
  expect(keptFields(kept)).toBe(fields);
  expect(keptFields({ ...kept, sums: [] })).toBeNull();
  expect(keptFields({ ...kept, events: [...kept.events] })).toBeNull();
});
