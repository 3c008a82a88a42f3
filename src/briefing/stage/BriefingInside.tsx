import { useState } from 'react';
import { embeddedBriefing } from '../../data/load/datasetAddress';
import { readBriefingFile } from '../../data/schema/readBriefingFile';
import type { Briefing } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { useViewState } from '../../state/store';
import { formatSceneCount } from '../store/editBriefing';
import { presentBriefing } from './presentBriefing';

/**
 * Offers to present the briefing that is saved in the one file from which the page was opened. It does not open by
 * itself, since many readers come for the data; the notice is hidden on stage.
 */
export function BriefingInside({ dataset }: { dataset: Dataset }) {
  const [briefing, setBriefing] = useState(() => savedBriefing(dataset));
  const isStaged = useViewState((view) => view.scene !== null);
  if (!briefing || isStaged) return null;
  const putAway = () => setBriefing(undefined);
  return (
    <div className="notice" role="status">
      <span>
        This file holds a briefing: “{briefing.title}”, {formatSceneCount(briefing)}.
      </span>
      <button
        type="button"
        onClick={() => {
          presentBriefing(briefing);
          putAway();
        }}
      >
        Present this briefing
      </button>
      <button type="button" onClick={putAway}>
        Close
      </button>
    </div>
  );
}

/** The briefing in the file, if it is valid and has a scene. */
function savedBriefing({ briefings }: Dataset): Briefing | undefined {
  const text = embeddedBriefing(document);
  const file = text === null ? null : readBriefingFile(text);
  if (!file?.ok) return undefined;
  return briefings.find(({ id, scenes }) => id === file.briefing.id && scenes.length > 0);
}
