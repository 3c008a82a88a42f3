/** Briefings at random: views of a dataset under texts that press on a slide. */
import fc from 'fast-check';
import { formatAddress } from '../../src/address/address';
import { initialViewState, type ViewState } from '../../src/address/viewState';
import { allBases, allFindings, allLayers, initialFilter } from '../../src/filter/filterKeys';
import type { Briefing } from '../../src/model/briefing';
import { claimsOf, type Dataset } from '../../src/model/dataset';

/** What has broken files of others: forbidden characters, other directions, markup, words without an end. */
const hostile = fc.constantFrom(
  'Line one\u000bline two \u0000\u0007\uffff\ufffe',
  'פגישה בטהרן עם HAMAS ו-PIJ, 3 נציגים (סבב 2)',
  'دیدار در تهران، ۱۳۸۵',
  '哈马斯领导人访问德黑兰并会见最高领袖，双方就加沙局势交换意见',
  '</a:t></script>]]> & "quoted" \'text\' <b>',
  `${'😀'.repeat(60)}\ud800`,
  'W'.repeat(180),
  '=1+1 {\\TeX} _x0007_',
  ' ',
);

const textOf = (maximum: number) =>
  fc
    .array(fc.oneof(hostile, fc.lorem({ maxCount: 12 }), fc.string({ unit: 'grapheme' })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join(' ').slice(0, maximum));

const titleOf = textOf(200).map((text) => (/\S/.test(text) ? text : 'Untitled'));

function viewOf(dataset: Dataset): fc.Arbitrary<ViewState> {
  const claims = claimsOf(dataset).map(({ id }) => id);
  const some = <T>(list: readonly T[], maxLength = 3) =>
    fc.uniqueArray(fc.constantFrom(...list), { maxLength });
  return fc
    .record({
      people: some(dataset.people.map(({ id }) => id)),
      layers: fc.constantFrom(allLayers, allLayers, initialFilter.layers),
      finding: some(allFindings, 2),
      certainty: some(allBases, 2),
      from: fc.integer({ min: 1940, max: 2015 }),
      years: fc.integer({ min: 0, max: 60 }),
      reading: fc.constantFrom('primary' as const, 'others' as const),
      unmatched: fc.constantFrom('dim' as const, 'hide' as const),
      claim: fc.option(fc.constantFrom(...claims), { freq: 2 }),
    })
    .map(({ people, layers, finding, certainty, from, years, ...view }) => ({
      ...initialViewState,
      ...view,
      filter: {
        ...initialFilter,
        ...{ people, layers, finding, certainty },
        period: years === 0 ? null : { from: Date.UTC(from, 0), to: Date.UTC(from + years, 0) },
      },
    }));
}

/** A briefing of one to six scenes. */
export const briefingOf = (dataset: Dataset): fc.Arbitrary<Briefing> =>
  fc.record({
    id: fc.constant('random'),
    title: titleOf,
    label: titleOf,
    scenes: fc
      .array(
        fc.record({ title: titleOf, caption: textOf(2000), notes: textOf(4000), view: viewOf(dataset) }),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((scenes) =>
        scenes.map(({ view, ...texts }, at) => ({
          ...texts,
          id: `scene-${at + 1}`,
          view: formatAddress(view, new URLSearchParams()).slice(1),
        })),
      ),
  });
