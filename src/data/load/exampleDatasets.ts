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
