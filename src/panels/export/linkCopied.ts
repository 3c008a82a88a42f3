import { useContext } from 'react';
import { KeptHere } from './keptHere';

/** What is said once a link is copied. */
export const useLinkCopied = (): string =>
  useContext(KeptHere)
    ? 'Link copied. It opens only in this browser. To send the chronology to somebody, save it as one HTML file.'
    : 'Link copied';
