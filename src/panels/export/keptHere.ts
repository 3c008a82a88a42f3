import { createContext } from 'react';

/** Whether what is shown is kept in this browser alone, so that a link to it opens nowhere else. */
export const KeptHere = createContext(false);
