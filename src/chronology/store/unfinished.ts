/** Tables that were being mapped when their reader left them, to go on with. */
import { create } from 'zustand';
import type { Place } from '../../data/import/session/messages';
import type { Known, Work } from '../../data/import/workSchema';
import { deepEqual } from '../../lib/equality';
import { recallWork, rememberWork } from './keptWork';
import { createLeaveGuard } from './leaveGuard';

/** What a table is read from: a file, or the chronology that was opened from one. */
export type TableFrom = { readonly file: Blob; readonly name: string } | { readonly chronology: string };

export interface Unfinished extends Work {
  /** A file that was chosen before the page was loaded is only known again. */
  readonly source: TableFrom | Known;
}

interface Tables {
  /** What is being mapped; null for nothing. */
  readonly open: TableFrom | null;
  /** All in which something was answered, the one that was begun last at the end. */
  readonly all: readonly Unfinished[];
}

export const useUnfinished = create<Tables>(() => ({ open: null, all: recallWork() }));

/** By what a table is known again; null for cells that were pasted. Only what a file says of itself: its bytes need not be read. */
export function knownBy(source: TableFrom | Known): Known | null {
  if (!('file' in source)) return source;
  const { file } = source;
  if (!(file instanceof File)) return null;
  return { mark: { name: file.name, size: file.size, lastModified: file.lastModified } };
}

function isSame(a: TableFrom | Known, b: TableFrom | Known): boolean {
  if ('file' in a && 'file' in b && a.file === b.file) return true;
  const known = knownBy(a);
  return known !== null && deepEqual(known, knownBy(b));
}

/** The headings of a sheet in a word. */
export const placeKey = ({ sheet, headingRow }: Place): string => `${sheet} ${headingRow}`;

/** What was left of a table; null where nothing was. */
export const leftOf = (source: TableFrom | null): Unfinished | null =>
  (source && useUnfinished.getState().all.find((one) => isSame(one.source, source))) ?? null;

/** Says which table is being mapped; what was left of others stays. */
export const setOpenTable = (open: TableFrom | null): void => useUnfinished.setState({ open });

/** Keeps how far the table that is open has come; null where there is nothing to go on with. */
export function keepWork(work: Work | null): void {
  const { open, all } = useUnfinished.getState();
  if (!open) return;
  const others = all.filter(({ source }) => !isSame(source, open));
  if (!work && others.length === all.length) return;
  remember(open, work);
  useUnfinished.setState({ all: work ? [...others, { ...work, source: open }] : others });
}

function remember(source: TableFrom | Known, work: Work | null): void {
  const known = knownBy(source);
  if (known) rememberWork(known, work);
}

/** Gives up what was left of a table. */
export function discard(source: TableFrom | Known): void {
  remember(source, null);
  useUnfinished.setState(({ open, all }) => ({
    open: open && isSame(open, source) ? null : open,
    all: all.filter((one) => !isSame(one.source, source)),
  }));
}

/** Says that the table which is open is finished. */
export function closeTable(): void {
  const { open } = useUnfinished.getState();
  if (open) discard(open);
}

const guard = createLeaveGuard();

useUnfinished.subscribe(({ all }) => guard(all.some(({ source }) => 'file' in source)));
