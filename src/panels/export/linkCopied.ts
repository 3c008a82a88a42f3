import { useContext } from 'react';
import { KeptHere } from './keptHere';

/** What is said once a link is copied. */
export const useLinkCopied = (): string =>
  useContext(KeptHere)
    ? 'Link copied. It opens only in this browser. To send the chronology to somebody, save it as one HTML file.'
    : 'Link copied';

/** What is said once a text with a link in it is copied: "BibTeX copied". */
export function useCopiedWithLink(): (what: string) => string {
  const isKeptHere = useContext(KeptHere);
  return (what) => `${what} copied${isKeptHere ? '. Its link opens only in this browser.' : ''}`;
}
