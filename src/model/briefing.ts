/** A briefing: views of the board in an order, each with what is said to it. */

/** Ids of the panels that a scene may choose, from top to bottom: those of the views, and what only a scene draws. */
export const PANELS = ['periods', 'lanes', 'sums', 'sumClaims', 'precision'] as const;
export type PanelId = (typeof PANELS)[number];

/** The panels of a scene that chooses none, as far as they show a claim. */
export const USUAL_PANELS: readonly PanelId[] = PANELS.filter((id) => id !== 'precision');

/** What a scene may add step by step: the primary source’s own claims, what other sources have, the annotations. */
export const STEPS = ['primary', 'others', 'annotations'] as const;
export type Step = (typeof STEPS)[number];

/** A few words on the board, tied to just one of: a claim, a stretch of time, a lane. */
export interface Annotation {
  readonly text: string;
  /** Id of a claim. */
  readonly claim?: string;
  /** EDTF. */
  readonly span?: string;
  /** Id of a lane, as in the scene’s `lanes`. */
  readonly lane?: string;
  /** Ids of further claims that it is about. */
  readonly also?: readonly string[];
  /** A second line. With one the annotation stands below the board, and its number at each claim that it is about. */
  readonly detail?: string;
}

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
  /** One line under the title; the caption stands there unless given. */
  readonly standfirst?: string;
  /** The panels that are drawn; the usual ones that show a claim unless given. */
  readonly panels?: readonly PanelId[];
  /**
   * The lanes that are drawn: ids of people, themes or kinds, or names of organisations or places, as the dataset makes its
   * lanes; a kind of the rug by its id, which then stands open. All unless given.
   */
  readonly lanes?: readonly string[];
  readonly annotations?: readonly Annotation[];
  /** What is shown step by step, in this order; what is not named is not shown. All at once unless given. */
  readonly steps?: readonly Step[];
}

export interface Briefing {
  readonly id: string;
  readonly title: string;
  /** How it may be handled, such as “Not for attribution”: on the stage and on all that is taken away. */
  readonly label?: string;
  readonly scenes: readonly BriefingScene[];
}

/** The most that a briefing of one's own may hold: characters of each text, scenes, and the parts of a scene. */
export const BRIEFING_LIMITS = {
  title: 200,
  standfirst: 320,
  text: 20_000,
  view: 4000,
  scenes: 500,
  annotation: 160,
  annotations: 8,
  also: 20,
  lanes: 60,
} as const;

/** Whether an annotation is tied to just one thing. */
export const isTied = ({ claim, span, lane }: Annotation): boolean =>
  [claim, span, lane].filter((one) => one !== undefined).length === 1;
