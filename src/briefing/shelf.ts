/** The briefings that this browser keeps, one text a briefing: read, checked, written and read back. */
import { type KeptNote, readBriefingFile } from '../data/schema/readBriefingFile';
import type { Briefing } from '../model/briefing';
import type { Dataset } from '../model/dataset';
import { formatBriefingFile } from './briefingFile';

/** A briefing as it is kept. */
export interface Kept {
  readonly briefing: Briefing;
  readonly note: KeptNote;
  /** To the letter, so that any change by others shows. */
  readonly text: string;
}

/** What stands on the shelf but cannot be read; it is left as it is. */
export interface Unreadable {
  readonly key: string;
  readonly text: string;
  /** One short sentence, without a full stop. */
  readonly fault: string;
}

export interface Shelved {
  readonly kept: readonly Kept[];
  readonly unreadable: readonly Unreadable[];
}

/** Why a briefing was not kept. */
export type Refusal = 'full' | 'forbidden' | 'lost';

export type Written =
  | { readonly kind: 'kept'; readonly kept: Kept }
  /** Someone else has changed what is kept; `theirs` is null where they took it away. Nothing was written. */
  | { readonly kind: 'changed'; readonly theirs: Kept | null }
  | { readonly kind: 'refused'; readonly why: Refusal };

export interface Shelf {
  /** All that is kept for these data; null where the browser lets nothing be read. */
  readonly read: () => Shelved | null;
  /** Writes over what was known to be there (null: nothing), and over nothing else. */
  readonly write: (briefing: Briefing, note: KeptNote, known: Kept | null) => Written;
  /** Takes a briefing away, if it is still as it was known to be; whether it is gone. */
  readonly remove: (known: Kept) => boolean;
}

/** What every key on a shelf begins with. */
export const SHELF = 'relata-briefing:';

/** The shelf of a dataset in `storage`, which is asked for anew each time, since asking may be forbidden. */
export function openShelf({ id, version }: Pick<Dataset, 'id' | 'version'>, storage: () => Storage): Shelf {
  const prefix = `${SHELF}${id}:`;
  return {
    read: () => attempt(() => readAll(storage(), prefix)),
    write: (briefing, note, known) => {
      const key = prefix + briefing.id;
      const text = formatBriefingFile(briefing, { id, version }, note);
      try {
        const there = storage().getItem(key);
        if (there !== (known?.text ?? null)) return { kind: 'changed', theirs: readOne(there) };
        storage().setItem(key, text);
        if (storage().getItem(key) === text) return { kind: 'kept', kept: { briefing, note, text } };
        return { kind: 'refused', why: 'lost' };
      } catch (error) {
        return { kind: 'refused', why: isFull(error) ? 'full' : 'forbidden' };
      }
    },
    remove: ({ briefing, text }) =>
      attempt(() => {
        const key = prefix + briefing.id;
        if (storage().getItem(key) !== text) return false;
        storage().removeItem(key);
        return storage().getItem(key) === null;
      }) ?? false,
  };
}

function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

function readAll(storage: Storage, prefix: string): Shelved {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
    .filter((key) => key?.startsWith(prefix) ?? false)
    .map(String);
  const kept: Kept[] = [];
  const unreadable: Unreadable[] = [];
  for (const key of keys) {
    const text = storage.getItem(key) ?? '';
    const read = readKept(text);
    if (typeof read === 'string') unreadable.push({ key, text, fault: read });
    else if (prefix + read.briefing.id === key) kept.push(read);
    else unreadable.push({ key, text, fault: `it holds the briefing “${read.briefing.id}”` });
  }
  return { kept, unreadable };
}

function readOne(text: string | null): Kept | null {
  const read = text === null ? '' : readKept(text);
  return typeof read === 'string' ? null : read;
}

/** What a kept text holds, or what is wrong with it. */
function readKept(text: string): Kept | string {
  const file = readBriefingFile(text);
  if (file.ok && file.kept) return { briefing: file.briefing, note: file.kept, text };
  if (file.ok) return 'kept is missing';
  const [problem] = file.problems;
  return problem ? `${problem.path} ${problem.message}`.trim() : 'it cannot be read';
}
