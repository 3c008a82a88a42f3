import { expect, it } from 'vitest';
import type { Briefing } from '../../model/briefing';
import { filedBriefing } from './filedBriefing';

const briefing = (id: string, ...scenes: string[]): Briefing => ({
  id,
  title: 'One',
  label: 'Not for attribution',
  scenes: scenes.map((scene) => ({ id: scene, title: scene, caption: '', notes: '', view: '' })),
});
const idsOf = ({ id, scenes }: Briefing) => [id, ...scenes.map((scene) => scene.id)];

it('has ids of the file, and says the same', () => {
  const filed = filedBriefing(briefing('own', 'one', 'two'), [briefing('shipped', 'other')]);
  const digest = expect.stringMatching(/^(own|one|two)-[0-9a-f]{8}$/);
  expect(idsOf(filed)).toEqual([digest, digest, digest]);
  expect(filedBriefing(briefing('own', 'one', 'two'), [])).toEqual(filed);
  expect(filed).toMatchObject({ title: 'One', label: 'Not for attribution' });
  expect(filed.scenes.map(({ title }) => title)).toEqual(['one', 'two']);
});

it('keeps its ids when it comes with the data, as it does in a file', () => {
  const shipped = briefing('shipped', 'one');
  expect(filedBriefing(shipped, [briefing('first'), shipped])).toBe(shipped);
});

it('tells long ids apart', () => {
  const [id, one, two] = idsOf(
    filedBriefing(briefing('own', `${'a'.repeat(63)}b`, `${'a'.repeat(63)}c`), []),
  );
  expect(new Set([id, one, two]).size).toBe(3);
});

it.each(['a'.repeat(64), `${'a'.repeat(49)}-${'b'.repeat(5)}`, `${'a'.repeat(48)}-b-cdef`])(
  'stays a slug of at most 64 characters: %s',
  (id) => {
    const [filed = ''] = idsOf(filedBriefing(briefing(id), []));
    expect(filed).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(filed.length).toBeLessThanOrEqual(64);
  },
);
