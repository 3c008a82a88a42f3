import type { Briefing } from '../model/briefing';
import type { Shown } from '../panels/useShown';
import { PresenterPage } from './PresenterPage';
import { StagePage } from './StagePage';

interface Props {
  readonly shown: Shown;
  readonly briefing: Briefing;
  /** Whether this window is the presenter's and not the audience's. */
  readonly isPresenter: boolean;
}

/** A briefing, as the audience or the presenter sees it. */
export function BriefingPage({ shown, briefing, isPresenter }: Props) {
  if (isPresenter) return <PresenterPage dataset={shown.whole} briefing={briefing} />;
  return <StagePage shown={shown} briefing={briefing} />;
}
