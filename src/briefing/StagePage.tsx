import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Shown } from '../filter/shownIn';
import type { Briefing, BriefingScene } from '../model/briefing';
import { EvidencePanel } from '../panels/evidence/EvidencePanel';
import { FittedBoard } from '../panels/FittedBoard';
import { useView } from '../state/store';
import { JumpDialog } from './JumpDialog';
import { KeysDialog } from './KeysDialog';
import { StageFoot } from './StageFoot';
import { StageHead } from './StageHead';
import { isAside } from './sceneWays';
import { useDeck } from './useDeck';
import { useStage } from './useStage';
import { useStageKeys } from './useStageKeys';
import './stage.css';

interface Props {
  readonly shown: Shown;
  readonly briefing: Briefing;
}

/** A briefing before an audience. A briefing without scenes has no stage. */
export function StagePage(props: Props) {
  const [first] = props.briefing.scenes;
  return first ? <OpenStage {...props} first={first} /> : null;
}

function OpenStage({ shown, briefing, first }: Props & { first: BriefingScene }) {
  const deck = useDeck(briefing, first, shown.whole);
  const stage = useStage(deck, shown);
  const claim = useView((view) => view.claim);
  const aside = useView((view) => deck.isSet && isAside(view, deck.home));
  const returns = useReturns(aside);
  const ground = useRef<HTMLElement>(null);
  useStageKeys(ground, stage.obey, stage.unblank);
  useMarkClicks(ground, stage.askForEvidence);
  const evidence = claim !== null && (claim !== deck.home.claim || stage.asked !== null);
  return (
    <main ref={ground} className="stage" data-evidence={evidence}>
      <section aria-label="Briefing" className="stage-scene" inert={stage.blank}>
        <StageHead
          label={briefing.label}
          title={deck.scene.title}
          caption={deck.scene.caption}
          aside={aside}
          at={deck.at}
          isCovered={stage.dialog !== null}
          read={evidence ? claim : null}
          shown={shown}
        />
        <FittedBoard
          shown={shown}
          occasion={`${deck.isSet} ${deck.scene.id} ${claim} ${stage.notes} ${returns}`}
        />
        {stage.notes && (
          <div className="stage-notes" role="note" aria-label="Speaker notes">
            {deck.scene.notes}
          </div>
        )}
        <StageFoot deck={deck} shown={shown} notes={stage.notes} obey={stage.obey} />
      </section>
      {evidence && (
        <div className="stage-evidence" inert={stage.blank}>
          <EvidencePanel library={shown} takesFocus={stage.asked === 'name'} />
        </div>
      )}
      {stage.dialog === 'keys' && <KeysDialog onClose={stage.closeDialog} />}
      {stage.dialog === 'jump' && (
        <JumpDialog shown={shown} onChoose={stage.jump} onClose={stage.closeDialog} />
      )}
      {stage.blank && (
        <button type="button" className="stage-blank" onClick={stage.unblank}>
          <span className="sr-only">The screen is blank. Any key brings it back.</span>
        </button>
      )}
    </main>
  );
}

/** How often an aside has ended: the scene is then fitted anew to the room that its own words leave. */
function useReturns(aside: boolean): number {
  const [{ was, returns }, setState] = useState({ was: aside, returns: 0 });
  if (was !== aside) setState({ was: aside, returns: aside ? returns : returns + 1 });
  return returns;
}

/** A click on the mark of the scene's own claim changes no view, and yet asks for its evidence. */
function useMarkClicks(ground: RefObject<HTMLElement | null>, ask: () => void): void {
  useEffect(() => {
    const element = ground.current;
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('[data-claim]')) ask();
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, [ground, ask]);
}
