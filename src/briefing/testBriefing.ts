/** Briefings and edits for tests, made by chance. */
import fc from 'fast-check';
import type { Briefing, BriefingScene } from '../model/briefing';
import type { Edit } from './editBriefing';

export const scene = (id: string, title = `Scene ${id}`): BriefingScene => ({
  id,
  title,
  caption: `Caption of ${id}`,
  notes: '',
  view: `q=${id}`,
});

export const briefing: Briefing = {
  id: 'mine',
  title: 'Mine',
  scenes: ['a', 'b', 'c'].map((id) => scene(id)),
};

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const text = fc.string({ unit: 'binary', maxLength: 12 });

/** Any edit, also of scenes that are not there and with ids that are taken. */
export const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('title' as const), title: text }),
  fc.record({ kind: fc.constant('label' as const), label: text }),
  ids.map((id): Edit => ({ kind: 'add', scene: scene(id) })),
  fc
    .tuple(ids, fc.constantFrom('title', 'caption', 'notes', 'view'), text)
    .map(([id, key, value]): Edit => ({ kind: 'scene', id, patch: { [key]: value } })),
  fc.tuple(ids, fc.integer({ min: -1, max: 7 })).map(([id, to]): Edit => ({ kind: 'move', id, to })),
  fc.tuple(ids, ids).map(([id, as]): Edit => ({ kind: 'duplicate', id, as })),
  ids.map((id): Edit => ({ kind: 'remove', id })),
);

/** Where a page may keep things, as far as the desk asks: with `refuse` set, writing throws that. */
export class FakeStorage implements Storage {
  readonly texts = new Map<string, string>();
  refuse: DOMException | null = null;

  get length(): number {
    return this.texts.size;
  }
  key(index: number): string | null {
    return [...this.texts.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.refuse) throw this.refuse;
    this.texts.set(key, value);
  }
  removeItem(key: string): void {
    this.texts.delete(key);
  }
  clear(): void {
    this.texts.clear();
  }
}
