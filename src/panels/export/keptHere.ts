import { createContext, useContext } from 'react';

/** Whether what is shown is kept in this browser alone, so that a link to it opens nowhere else. */
export const KeptHere = createContext(false);

/** What is said once a link is copied. */
export const useLinkCopied = (): string =>
  useContext(KeptHere)
    ? 'Link copied. It opens only in this browser. To send the chronology to somebody, save it as one HTML file.'
    : 'Link copied';
