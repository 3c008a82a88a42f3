import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import type { Briefing, BriefingScene } from '../../model/briefing';
import { FittedBoard } from '../../panels/board/FittedBoard';
import { EvidencePanel } from '../../panels/evidence/EvidencePanel';
import { KeysDialog } from '../../panels/keys/KeysDialog';
import { useViewState } from '../../state/store';
import { hiddenAt, wasGoneTo } from '../store/sceneStep';
import { JumpDialog } from './JumpDialog';
import { KEY_LIST } from './presentationKeys';
import { StageFoot, StageHead } from './StageFrame';
import { formatPlace, formatStageSource, stageBoard, stageHead } from './stageBoard';
import { useAwake } from './useAwake';
import { isAside, useSceneSequence } from './useSceneSequence';
import { useStage, useStageKeys } from './useStage';
import './sceneSteps.css';
import './stage.css';

interface Props {
  readonly shown: FilteredDataset;
  readonly briefing: Briefing;
}

/** A briefing on stage; nothing for a briefing without scenes. */
export function StagePage(props: Props) {
  const [first] = props.briefing.scenes;
  return first ? <OpenStage {...props} first={first} /> : null;
}

function OpenStage({ shown, briefing, first }: Props & { first: BriefingScene }) {
  const sequence = useSceneSequence(briefing, first, shown.whole);
  const { scene, home, isSet, at, step } = sequence;
  const stage = useStage(sequence, shown);
  const view = useViewState((now) => now);
  const { claim, filter } = view;
  const aside = isSet && isAside(view, home);
  const returns = useReturns(aside);
  const root = useRef<HTMLElement>(null);
  useAwake(root, wasGoneTo(scene.id));
  useStageKeys(root, stage.execute, stage.unblank);
  useMarkClicks(root, stage.askForEvidence);
  const chosen = shown.byId.get(claim ?? '');
  const board = useMemo(
    () => stageBoard(scene, { filter }, isSet ? home : null, shown.whole, chosen),
    [scene, filter, home, isSet, shown.whole, chosen],
  );
  const head = stageHead(scene, view, isSet ? home : view, shown.dataset, chosen);
  const hidden = aside ? [] : hiddenAt(scene, step);
  return (
    <main
      ref={root}
      className="stage"
      data-evidence={stage.evidence}
      data-hides-others={hidden.includes('others')}
      data-hides-annotations={hidden.includes('annotations')}
    >
      <section aria-label="Briefing" className="stage-scene" inert={stage.blank}>
        <StageHead
          {...head}
          label={briefing.label}
          annotations={
            hidden.includes('annotations')
              ? []
              : board.annotations.map(({ text, detail }) => (detail ? `${text}: ${detail}` : text))
          }
          at={at}
          isCovered={stage.dialog !== null}
          read={stage.evidence ? claim : null}
        />
        <FittedBoard
          shown={shown}
          scene={board}
          occasion={`${isSet} ${scene.id} ${claim} ${stage.notes} ${returns}`}
          sourceOf={(drawn) => formatStageSource(shown, board, view, drawn)}
          controls={
            <StageFoot sequence={sequence} shown={shown} notes={stage.notes} execute={stage.execute} />
          }
        >
          {aside && (
            <p className="stage-aside">
              <strong>An aside</strong> The briefing waits at {formatPlace(briefing, at)}.
            </p>
          )}
          {stage.notes && (
            <div className="stage-notes" role="note" aria-label="Speaker notes">
              {scene.notes}
            </div>
          )}
        </FittedBoard>
      </section>
      {stage.evidence && (
        <div className="stage-evidence" inert={stage.blank}>
          <EvidencePanel shown={shown} takesFocus={stage.asked === 'name'} />
        </div>
      )}
      {stage.dialog === 'keys' && <KeysDialog keys={KEY_LIST} onClose={stage.closeDialog} />}
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

/** The number of asides that have ended: the board is then fitted again below the scene's own caption. */
function useReturns(aside: boolean): number {
  const [{ was, returns }, setState] = useState({ was: aside, returns: 0 });
  if (was !== aside) setState({ was: aside, returns: aside ? returns : returns + 1 });
  return returns;
}

/** Asks for the evidence at a click on a mark: on that of the selected claim the view itself does not change. */
function useMarkClicks(root: RefObject<HTMLElement | null>, ask: () => void): void {
  useEffect(() => {
    const element = root.current;
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('[data-claim]')) ask();
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, [root, ask]);
}
