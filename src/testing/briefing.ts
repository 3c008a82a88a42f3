/** Briefings, edits and a storage for tests. */

import type { Edit } from '../briefing/store/editBriefing';
import type { Briefing, BriefingScene } from '../model/briefing';

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

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const texts = ['title', 'caption', 'notes', 'view'] as const;
const pick = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0];

/** Any edit, made from numbers from 0 and a text; also of unknown scenes and with ids in use. */
export function editFrom([kind, one, other, text]: readonly [number, number, number, string]): Edit {
  const id = pick(ids, one);
  const all: readonly [Edit, ...Edit[]] = [
    { kind: 'scene', id, patch: { [pick(texts, other)]: text } },
    { kind: 'title', title: text },
    { kind: 'label', label: text },
    { kind: 'add', scene: scene(id) },
    { kind: 'move', id, to: (other % 9) - 1 },
    { kind: 'duplicate', id, as: pick(ids, other) },
    { kind: 'remove', id },
    { kind: 'scene', id, patch: { lanes: text === '' ? [] : [text] } },
    { kind: 'scene', id, patch: { annotations: text === '' ? [] : [{ text, lane: 'x' }], standfirst: text } },
    { kind: 'scene', id, patch: { panels: other % 2 ? ['lanes'] : [], steps: other % 3 ? ['primary'] : [] } },
  ];
  return pick(all, kind);
}

/** The browser's storage; with `refuse` set, writing throws that. */
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
