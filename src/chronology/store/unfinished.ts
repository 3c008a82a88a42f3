/** Tables that were being mapped when their reader left them: kept as long as this page stands, to go on with. */
import { create } from 'zustand';
import type { Place, ReadingRequest } from '../../data/import/session/messages';

/** What a table is read from: a file, or the chronology that was opened from one. */
export type TableFrom = { readonly file: Blob; readonly name: string } | { readonly chronology: string };

/** How far the mapping of a table has come. */
export interface Work {
  /** What the page calls it. */
  readonly name: string;
  readonly place: Place;
  /** The readings of each place that was looked at, by `placeKey`, the last first. */
  readonly readings: Readonly<Record<string, readonly [ReadingRequest, ...ReadingRequest[]]>>;
  /** Null while it is called as the table is. */
  readonly title: string | null;
  readonly isKept: boolean;
}

export interface Unfinished extends Work {
  readonly source: TableFrom;
}

interface Tables {
  /** What is being mapped; null for nothing. */
  readonly open: TableFrom | null;
  /** All in which something was answered, the one that was begun last at the end. */
  readonly all: readonly Unfinished[];
}

export const useUnfinished = create<Tables>(() => ({ open: null, all: [] }));

/** Only what a file says of itself: its bytes need not be read to know it again. */
function isSame(a: TableFrom, b: TableFrom): boolean {
  if ('chronology' in a || 'chronology' in b)
    return 'chronology' in a && 'chronology' in b && a.chronology === b.chronology;
  if (a.file === b.file) return true;
  const [one, other] = [a.file, b.file];
  return (
    one instanceof File &&
    other instanceof File &&
    one.name === other.name &&
    one.size === other.size &&
    one.lastModified === other.lastModified
  );
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
  if (work || others.length < all.length)
    useUnfinished.setState({ all: work ? [...others, { ...work, source: open }] : others });
}

/** Gives up what was left of a table. */
export const discard = (source: TableFrom): void =>
  useUnfinished.setState(({ open, all }) => ({
    open: open && isSame(open, source) ? null : open,
    all: all.filter((one) => !isSame(one.source, source)),
  }));

/** Says that the table which is open is finished. */
export function closeTable(): void {
  const { open } = useUnfinished.getState();
  if (open) discard(open);
}

const ask = (event: BeforeUnloadEvent) => event.preventDefault();

// Only while there is something to lose: a browser may keep a page without this for Back.
useUnfinished.subscribe(({ all }) => {
  if (all.length > 0) globalThis.addEventListener('beforeunload', ask);
  else globalThis.removeEventListener('beforeunload', ask);
});
