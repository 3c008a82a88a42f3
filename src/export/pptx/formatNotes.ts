import type { ViewState } from '../../filter/viewState';
import type { BriefingScene } from '../../model/briefing';
import { formatCitation } from '../../model/citation';
import type { Claim } from '../../model/claim';
import type { ExportInput } from '../exportInput';
import { liveLink } from './liveLink';

interface Origin {
  readonly input: ExportInput;
  readonly view: ViewState;
  /** Where the app is. */
  readonly address: string;
}

/**
 * A slide's notes, a paragraph a line: what the presenter is told, then the citation of every claim that the slide
 * shows, each with a link to it where the app can be reached by others.
 */
export function formatNotes(
  { caption, notes }: Pick<BriefingScene, 'caption' | 'notes'>,
  claims: readonly Claim[],
  { input, view, address }: Origin,
  captionIsCut: boolean,
): string {
  const { dataset, reading } = input.view;
  const link = liveLink(address, view, input.whole);
  const citations = claims.map((claim) =>
    formatCitation(claim, dataset, {
      url: liveLink(address, { ...view, claim: claim.id }, input.whole),
      accessed: input.date,
      reading,
    }),
  );
  return [
    ...(captionIsCut ? [caption] : []),
    ...notes.split('\n').filter((line) => line.trim() !== ''),
    ...(citations.length > 0 ? ['Shown here:', ...citations] : []),
    ...(link ? [`This view, live: ${link}`] : []),
  ].join('\n');
}
