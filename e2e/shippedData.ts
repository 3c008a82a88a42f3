import { readFileSync } from 'node:fs';

/** A claim as the shipped file has it; only what the journeys need. */
export interface FileClaim {
  readonly id: string;
  readonly layer: 'primary' | 'others';
  readonly kind?: string;
  readonly date: {
    readonly edtf: string | null;
    readonly basis: string;
    readonly wording: string | null;
  };
  readonly title: string;
  readonly summary: string;
  readonly quote?: { readonly text: string; readonly speaker: string };
  readonly people: readonly string[];
  readonly citations: readonly {
    readonly source: string;
    readonly paragraph?: number;
    readonly passage?: { readonly exact: string };
  }[];
  readonly related?: readonly { readonly id: string; readonly as: string }[];
  readonly others?: { readonly sameAs?: string; readonly note?: string };
  readonly amount?: { readonly value: number | null };
}

interface FileScene {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly notes: string;
  readonly view: string;
  readonly standfirst?: string;
  readonly steps?: readonly string[];
}

interface File {
  readonly sources: readonly { readonly id: string }[];
  readonly title: string;
  readonly highlights: readonly { readonly claims: readonly string[] }[];
  readonly briefings: readonly {
    readonly id: string;
    readonly title: string;
    readonly scenes: readonly FileScene[];
  }[];
  readonly events: readonly FileClaim[];
  readonly sums: readonly FileClaim[];
  readonly periods: readonly (FileClaim & { readonly status: string })[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly presets: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

/** The text of the shipped dataset, to be changed and served in its place. */
export const fileText: string = readFileSync(
  new URL('../public/data/khamenei-hamas.json', import.meta.url),
  'utf8',
);

export const file: File = JSON.parse(fileText);

export const allClaims: readonly FileClaim[] = [...file.events, ...file.sums, ...file.periods];

/** What the board holds when nobody has touched it. */
export const articleClaims: readonly FileClaim[] = allClaims.filter(({ layer }) => layer === 'primary');

/** The claim with this id. */
export function claimOf(id: string): FileClaim {
  const claim = allClaims.find((one) => one.id === id);
  if (!claim) throw new Error(`the shipped data has no claim ${id}`);
  return claim;
}

/** The first of a list that is known to hold one. */
export function firstOf<T>(things: readonly T[], what: string): T {
  const [first] = things;
  if (first === undefined) throw new Error(`the shipped data has no ${what}`);
  return first;
}
