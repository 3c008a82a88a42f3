/** The datasets that come with the app, in `public/`. What each is about stands in the file itself. */

export interface ExampleDataset {
  readonly id: string;
  /** Relative to the page. */
  readonly file: string;
}

/** The dataset of a site that was built for one (`npm run build -- --data FILE`): its file, relative to the page. */
const siteDataset: string | undefined = import.meta.env['VITE_DATASET'];

/** What is shown where the address names no dataset. */
export const defaultDataset: ExampleDataset = siteDataset
  ? { id: 'site', file: siteDataset }
  : { id: 'khamenei-hamas', file: 'data/khamenei-hamas.json' };

export const exampleDatasets: readonly ExampleDataset[] = siteDataset
  ? [defaultDataset]
  : [defaultDataset, { id: 'kennedy-khrushchev', file: 'data/kennedy-khrushchev.json' }];

const hasTitle = (value: unknown): value is { readonly title: string } =>
  typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string';

/** The title that a dataset's file gives itself. Rejects where there is none, or no file. */
export async function fetchTitle({ file }: ExampleDataset, signal: AbortSignal): Promise<string> {
  const response = await fetch(file, { headers: { accept: 'application/json' }, signal });
  const value: unknown = await response.json();
  if (!response.ok || !hasTitle(value)) throw new Error(`no title in ${file}`);
  return value.title;
}
