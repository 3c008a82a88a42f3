import type { Briefing } from '../model/briefing';
import type { Dataset } from '../model/dataset';
import { slugOf } from '../model/text';

/** "khamenei-hamas-mashaal-brief.pptx": the data, the briefing's title, and the format. */
export const briefingFileName = (briefing: Briefing, { id }: Dataset, extension: string): string =>
  `${id}-${slugOf(briefing.title, 50) || briefing.id}.${extension}`;
