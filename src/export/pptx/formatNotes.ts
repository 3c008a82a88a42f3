import type { ViewState } from '../../filter/viewState';
import type { BriefingScene } from '../../model/briefing';
import { formatCitation } from '../../model/citation';
import type { Claim } from '../../model/claim';
import { formatFigure } from '../../model/number';
import { deepLink } from '../deepLink';
import type { ExportInput } from '../exportInput';

interface Origin {
  readonly input: ExportInput;
  readonly view: ViewState;
  /** Where the app is. */
  readonly address: string;
}

/** What a slide shows. */
interface Shown {
  readonly scene: Pick<BriefingScene, 'caption' | 'notes'>;
  /** Whether there was no room for all of the caption. */
  readonly isCut: boolean;
  /** Those with a mark or a bar. */
  readonly claims: readonly Claim[];
  /** How many there are besides, as density. */
  readonly inDensity: number;
}

/**
 * A slide's notes, a paragraph a line: what the presenter is told, then the citation of every claim that the slide
 * shows, each with a link to it where the app can be reached by others.
 */
export function formatNotes(
  { scene: { caption, notes }, isCut, claims, inDensity }: Shown,
  { input, view, address }: Origin,
): string {
  const { dataset, reading } = input.view;
  const link = deepLink(address, view, input.whole);
  const citations = claims.map((claim) =>
    formatCitation(claim, dataset, {
      url: deepLink(address, { ...view, claim: claim.id }, input.whole),
      accessed: input.date,
      reading,
    }),
  );
  return [
    ...(isCut ? [caption] : []),
    ...notes.split('\n').filter((line) => line.trim() !== ''),
    ...(citations.length > 0 ? ['Shown here:', ...citations] : []),
    ...(inDensity > 0
      ? [`Shown as density, and not cited one by one: ${formatFigure(inDensity)} claims.`]
      : []),
    ...(link ? [`This view, live: ${link}`] : []),
  ].join('\n');
}
