/** Where a dataset is: at an address, in this browser, or inside the page, as in the one-file edition. */

import { defaultDataset } from './exampleDatasets';

/** The address of the dataset inside the page. */
export const EMBEDDED = '#dataset';

/** What the address of a chronology of one's own begins with, before its id: it is kept in this browser. */
const OWN = 'own:';

/** The `?data=` of a chronology of one's own. */
export const ownAddress = (id: string): string => `${OWN}${id}`;

/** The id of the chronology of one's own that a `?data=` or a dataset's address names; null for others. */
export const ownId = (url: string | null): string | null =>
  url?.startsWith(OWN) ? url.slice(OWN.length) : null;

const blockText = (page: ParentNode, selector: string): string | null =>
  page.querySelector(`script[type='application/json']${selector}`)?.textContent ?? null;

/** The text of the dataset inside `page`; null where there is none, as when Relata is served. */
export const embeddedDataset = (page: ParentNode): string | null => blockText(page, EMBEDDED);

/** The text of the briefing file inside `page`; null where there is none. */
export function embeddedBriefing(page: ParentNode): string | null {
  const text = blockText(page, '#briefing');
  return text === null || text.trim() === 'null' ? null : text;
}

function urlOf(text: string, base: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** The URL that the parameter names, if it is one of the same site. */
function sameSite(wanted: string, base: string): string | null {
  const url = urlOf(wanted, base);
  if (!url) return null;
  const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
  return isHttp && url.origin === new URL(base).origin && !url.username && !url.password ? url.href : null;
}

/**
 * The dataset that `?data=` of `search` names, relative to `base` (the page's own absolute address), or the shipped
 * one. Only this site's own files and chronologies that this browser keeps are opened; anything else gives the shipped data with a note for the reader. A page
 * that carries its dataset (`isEmbedded`) opens no other.
 */
export function datasetAddress(
  search: string,
  base: string,
  isEmbedded = false,
): { readonly url: string; readonly note?: string } {
  const shipped = isEmbedded ? EMBEDDED : new URL(defaultDataset.file, base).href;
  const wanted = new URLSearchParams(search).get('data');
  if (!wanted) return { url: shipped };
  if (isEmbedded)
    return { url: shipped, note: 'This file opens no other data than its own, which is shown.' };
  const url = ownId(wanted) === null ? sameSite(wanted, base) : wanted;
  if (url) return { url };
  return {
    url: shipped,
    note: 'This link asks for data from another site, which is not opened; the shipped data is shown.',
  };
}
