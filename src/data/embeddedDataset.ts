/** The dataset that the one-file edition carries inside its page. */

/** The address of the dataset inside the page. */
export const EMBEDDED = '#dataset';

/** The text of the dataset inside `page`; null where there is none, as when Relata is served. */
export const embeddedDataset = (page: ParentNode): string | null =>
  page.querySelector(`script[type='application/json']${EMBEDDED}`)?.textContent ?? null;
