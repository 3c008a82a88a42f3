import { createContext, type ReactNode } from 'react';

/** The button that adds the present view to a briefing, which the app puts into Evidence; null where there is none. */
export const BriefingAct = createContext<ReactNode>(null);
