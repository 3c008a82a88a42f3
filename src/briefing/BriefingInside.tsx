import { useState } from 'react';
import { embeddedBriefing } from '../data/load/embeddedDataset';
import { readBriefingFile } from '../data/schema/readBriefingFile';
import type { Briefing } from '../model/briefing';
import type { Dataset } from '../model/dataset';
import { useView } from '../state/store';
import { countScenes } from './BriefingList';
import { presentBriefing } from './presentBriefing';

/**
 * Says that the one file which this page was opened from was saved with a briefing, and presents it. The page opens as
 * its address says, as many readers come for the data; on stage nothing is said.
 */
export function BriefingInside({ dataset }: { dataset: Dataset }) {
  const [briefing, setBriefing] = useState(() => savedBriefing(dataset));
  const isStaged = useView((view) => view.scene !== null);
  if (!briefing || isStaged) return null;
  const putAway = () => setBriefing(undefined);
  return (
    <div className="notice" role="status">
      <span>
        This file holds a briefing: “{briefing.title}”, {countScenes(briefing)}.
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

/** The briefing that was put into the file, if it was read and has a scene. */
function savedBriefing({ briefings }: Dataset): Briefing | undefined {
  const text = embeddedBriefing(document);
  const file = text === null ? null : readBriefingFile(text);
  if (!file?.ok) return undefined;
  return briefings.find(({ id, scenes }) => id === file.briefing.id && scenes.length > 0);
}
