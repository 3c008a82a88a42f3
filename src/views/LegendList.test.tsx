import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { dataset } from '../testing/dataset';
import { allEntries, LegendList } from './LegendList';

const texts = (...where: ['primary' | 'others', boolean]) =>
  allEntries(dataset, ...where).map(({ text }) => text);

describe('the legend of the page', () => {
  test('explains dates of other sources where they stand beside, and those of the article where they are the ghosts', () => {
    const { primary, others } = dataset.labels;
    expect(texts('primary', false)).toContain(`The date in ${others}, where they differ`);
    expect(texts('primary', false)).not.toContain(`The date in ${primary}`);
    expect(texts('others', false)).toContain(`The date in ${primary}`);
    expect(texts('others', false)).not.toContain(`The date in ${others}, where they differ`);
  });

  test('explains claims of other sources only while they are shown', () => {
    const only = `Only in ${dataset.labels.others}`;
    expect(texts('primary', true)).toContain(only);
    expect(texts('primary', false)).not.toContain(only);
  });

  test.each(['primary', 'others'] as const)('draws a sample of each, dates as in %s', (reading) => {
    const list = renderToStaticMarkup(<LegendList reading={reading} withOthers words={dataset} />);
    const samples = [...list.matchAll(/<svg[^>]*>(.*?)<\/svg>/g)].map(([, drawn]) => drawn);
    expect(samples).toHaveLength(allEntries(dataset, reading, true).length);
    for (const drawn of samples) expect(drawn).toMatch(/<(circle|rect|path|line|g)/);
    expect(new Set(samples).size).toBe(samples.length);
  });
});
