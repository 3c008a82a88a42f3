import { useEffect } from 'react';
import type { Shown } from '../filter/shownIn';
import { dropScene, useView } from '../state/store';
import { findBriefing } from './findBriefing';
import { PresenterPage } from './PresenterPage';
import { StagePage } from './StagePage';

interface Props {
  readonly shown: Shown;
  /** Whether this window is the presenter's and not the audience's. */
  readonly isPresenter: boolean;
}

/** A briefing, as the audience or the presenter sees it: the one that holds the scene that the address names. */
export function BriefingPage({ shown, isPresenter }: Props) {
  const id = useView((view) => view.scene);
  const { briefings } = shown.whole;
  const briefing = findBriefing(briefings, id) ?? (isPresenter ? briefings[0] : undefined);
  const scene = briefing?.scenes.find((one) => one.id === id) ?? briefing?.scenes[0];
  useEffect(() => {
    if (scene) document.title = `${isPresenter ? 'Notes' : 'Relata'}: ${scene.title}`;
  }, [scene, isPresenter]);
  if (!briefing) return <NoBriefing />;
  if (isPresenter) return <PresenterPage dataset={shown.whole} briefing={briefing} />;
  return <StagePage shown={shown} briefing={briefing} />;
}

/** The audience goes back to the pages, where a note says why. */
function NoBriefing() {
  useEffect(dropScene, []);
  return (
    <main className="failure">
      <p>There is no briefing to present.</p>
    </main>
  );
}
