/** What a scene of a briefing wants of the views. */
export interface SceneChoice {
  /** Ids of the lanes that are drawn, kinds of the rug among them; null for all. */
  readonly lanes: readonly string[] | null;
  /** Whether the dates of other sources stand beside those of the primary one. */
  readonly others: boolean;
  /** Ids of the views that are drawn. */
  readonly panels: readonly string[];
  /** Id of the claim that it is about, which keeps its words where there is room for dates alone. */
  readonly about?: string | null;
  /** Whether words are written over stretches of time, at this step or a later one. */
  readonly hasStretches?: boolean;
}
