/** A briefing as a file, to be kept, passed on and imported. */
import { BRIEFING_FORMAT, type KeptNote, readBriefingFile } from '../../data/schema/readBriefingFile';
import { briefingFileName } from '../../export/files/fileNames';
import type { MadeFile } from '../../export/files/makeFile';
import type { Briefing } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';

/** The file's text: the briefing, id and version of its dataset, and for a stored briefing the note of its saving. */
export const formatBriefingFile = (
  briefing: Briefing,
  { id, version }: Pick<Dataset, 'id' | 'version'>,
  kept?: KeptNote,
): string =>
  `${JSON.stringify({ format: BRIEFING_FORMAT, dataset: { id, version }, ...(kept ? { kept } : {}), briefing }, null, 2)}\n`;

/** The file under its name. */
export const briefingFile = (briefing: Briefing, dataset: Dataset): MadeFile => ({
  name: briefingFileName(briefing, dataset, 'briefing.json'),
  blob: new Blob([formatBriefingFile(briefing, dataset)], { type: 'application/json' }),
});

export interface StoredBriefing {
  readonly briefing: Briefing;
  readonly note: KeptNote;
  /** The stored text itself, which shows any change by other windows. */
  readonly text: string;
}

/** A stored text that cannot be read; it is left untouched. */
export interface UnreadableBriefing {
  readonly key: string;
  readonly text: string;
  /** One short sentence, without a full stop. */
  readonly fault: string;
}

export interface StorageContent {
  readonly stored: readonly StoredBriefing[];
  readonly unreadable: readonly UnreadableBriefing[];
}

/** Why a briefing was not stored. */
export type StorageFailure = 'full' | 'forbidden' | 'lost';

export type WriteResult =
  | { readonly kind: 'written'; readonly stored: StoredBriefing }
  /** Another window has changed what is stored; `remote` is null where it was deleted. Nothing was written. */
  | { readonly kind: 'changed'; readonly remote: StoredBriefing | null }
  | { readonly kind: 'failed'; readonly why: StorageFailure };

export interface BriefingStorage {
  /** Everything stored for the dataset; null where the browser forbids reading. */
  readonly read: () => StorageContent | null;
  /** Overwrites `known` (null: nothing stored yet), and nothing else. */
  readonly write: (briefing: Briefing, note: KeptNote, known: StoredBriefing | null) => WriteResult;
  /** Deletes a briefing that is still stored as `known`; returns whether it is gone. */
  readonly remove: (known: StoredBriefing) => boolean;
}

/** The start of every key under which a briefing is stored. */
export const STORAGE_PREFIX = 'relata-briefing:';

/** The stored briefings of a dataset. `storage` is called each time, since asking for it may throw. */
export function openBriefingStorage(
  { id, version }: Pick<Dataset, 'id' | 'version'>,
  storage: () => Storage,
): BriefingStorage {
  const prefix = `${STORAGE_PREFIX}${id}:`;
  return {
    read: () => attempt(() => readAll(storage(), prefix)),
    write: (briefing, note, known) => {
      const key = prefix + briefing.id;
      const text = formatBriefingFile(briefing, { id, version }, note);
      try {
        const present = storage().getItem(key);
        if (present !== (known?.text ?? null)) return { kind: 'changed', remote: readOne(present) };
        storage().setItem(key, text);
        if (storage().getItem(key) === text) return { kind: 'written', stored: { briefing, note, text } };
        return { kind: 'failed', why: 'lost' };
      } catch (error) {
        return { kind: 'failed', why: isFull(error) ? 'full' : 'forbidden' };
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

function readAll(storage: Storage, prefix: string): StorageContent {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
    .filter((key) => key?.startsWith(prefix) ?? false)
    .map(String);
  const stored: StoredBriefing[] = [];
  const unreadable: UnreadableBriefing[] = [];
  for (const key of keys) {
    const text = storage.getItem(key) ?? '';
    const result = readText(text);
    if (typeof result === 'string') unreadable.push({ key, text, fault: result });
    else if (prefix + result.briefing.id === key) stored.push(result);
    else unreadable.push({ key, text, fault: `it holds the briefing “${result.briefing.id}”` });
  }
  return { stored, unreadable };
}

function readOne(text: string | null): StoredBriefing | null {
  const result = text === null ? '' : readText(text);
  return typeof result === 'string' ? null : result;
}

/** The briefing in a stored text, or what is wrong with the text. */
function readText(text: string): StoredBriefing | string {
  const file = readBriefingFile(text);
  if (file.ok && file.kept) return { briefing: file.briefing, note: file.kept, text };
  if (file.ok) return 'kept is missing';
  const [problem] = file.problems;
  return problem ? `${problem.path} ${problem.message}`.trim() : 'it cannot be read';
}
