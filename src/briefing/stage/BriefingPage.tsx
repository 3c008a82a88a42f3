import { useEffect } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { dropScene } from '../../state/acts';
import { useTitle } from '../../state/documentTitle';
import { useViewState } from '../../state/store';
import { PresenterPage } from '../presenter/PresenterPage';
import { allBriefings, currentBriefing, useBriefings } from '../store/briefingStore';
import { StagePage } from './StagePage';

interface Props {
  readonly shown: FilteredDataset;
  /** Whether this window is the presenter's, not the audience's. */
  readonly isPresenter: boolean;
}

/** The briefing with the scene that the address names, as the audience or the presenter sees it. */
export function BriefingPage({ shown, isPresenter }: Props) {
  const id = useViewState((view) => view.scene);
  const [store] = useBriefings(shown.whole);
  const briefing =
    allBriefings(store).find(({ scenes }) => scenes.some((scene) => scene.id === id)) ??
    (isPresenter && id === null ? currentBriefing(store) : undefined);
  const scene = briefing?.scenes.find((one) => one.id === id) ?? briefing?.scenes[0];
  useTitle(scene ? `${isPresenter ? 'Notes' : 'Relata'}: ${scene.title}` : '');
  if (!briefing) return isPresenter ? <UnknownScene /> : <NoBriefing />;
  if (isPresenter) return <PresenterPage shown={shown} briefing={briefing} />;
  return <StagePage shown={shown} briefing={briefing} />;
}

/** Leaves the stage for the pages, where a note says why. */
function NoBriefing() {
  useEffect(dropScene, []);
  return (
    <main className="failure">
      <p>There is no briefing to present.</p>
    </main>
  );
}

function UnknownScene() {
  return (
    <main className="failure">
      <p>This browser has no briefing with this scene. Open this window again from the stage.</p>
    </main>
  );
}
