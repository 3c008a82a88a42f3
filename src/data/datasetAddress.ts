/** Which dataset an address of the app asks for. */

const SHIPPED = './data/khamenei-hamas.json';

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
 * one. Only this site's own files are opened; anything else gives the shipped data with a note for the reader.
 */
export function datasetAddress(
  search: string,
  base: string,
): { readonly url: string; readonly note?: string } {
  const shipped = new URL(SHIPPED, base).href;
  const wanted = new URLSearchParams(search).get('data');
  if (!wanted) return { url: shipped };
  const url = sameSite(wanted, base);
  if (url) return { url };
  return {
    url: shipped,
    note: 'This link asks for data from another site, which is not opened; the shipped data is shown.',
  };
}
