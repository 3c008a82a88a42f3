import type { Briefing } from '../../model/briefing';

/** The first briefing that has a scene of this id. */
export const findBriefing = (briefings: readonly Briefing[], scene: string | null): Briefing | undefined =>
  briefings.find(({ scenes }) => scenes.some(({ id }) => id === scene));
