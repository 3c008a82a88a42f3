/** A briefing: views of the board in an order, each with what is said to it. */

export interface BriefingScene {
  /** Unique in its briefing; it appears in links. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences for the audience. */
  readonly caption: string;
  /** For the one who presents; never shown to the audience. */
  readonly notes: string;
  /** The view as a query string without its `?`: `period=2005..2007&claim=…`; '' for the untouched board. */
  readonly view: string;
}

export interface Briefing {
  readonly id: string;
  readonly title: string;
  /** How it may be handled, such as “Not for attribution”: on the stage and on all that is taken away. */
  readonly label?: string;
  readonly scenes: readonly BriefingScene[];
}

/** The most that a briefing of one's own may hold: characters of each text, and scenes. */
export const BRIEFING_LIMITS = { title: 200, text: 20_000, view: 4000, scenes: 500 } as const;
