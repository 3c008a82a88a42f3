import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { Briefing } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { formatSceneCount } from '../store/editBriefing';
import { HandoutSheet } from './HandoutSheet';
import { useCover } from './useCover';
import './handout.css';

interface Props {
  readonly briefing: Briefing;
  readonly dataset: Dataset;
  readonly onClose: () => void;
}

/** A briefing as pages for paper, previewed on screen; nothing else is printed. */
export function HandoutView({ briefing, dataset, onClose }: Props) {
  const [now] = useState(() => new Date());
  const [withNotes, setWithNotes] = useState(false);
  const { title, scenes } = briefing;
  const cover = useCover(`Handout: ${title}`, onClose);
  return createPortal(
    <div ref={cover} role="dialog" aria-modal="true" aria-label={`Handout: ${title}`} className="handout">
      <header className="handout-bar">
        <h2 tabIndex={-1}>Handout</h2>
        <p className="muted">
          {formatSceneCount(briefing)}, each on a new page. Choose paper and margins in the browser’s print
          window, which can also save a PDF.
        </p>
        <label>
          <input
            type="checkbox"
            checked={withNotes}
            onChange={({ target }) => setWithNotes(target.checked)}
          />{' '}
          with speaker notes
        </label>
        <button type="button" className="present-button" onClick={() => globalThis.print()}>
          Print
        </button>
        <button type="button" className="quiet-button" onClick={onClose}>
          Close
        </button>
      </header>
      {scenes.map((scene, at) => (
        <HandoutSheet
          key={scene.id}
          briefing={briefing}
          scene={scene}
          at={at}
          dataset={dataset}
          now={now}
          withNotes={withNotes}
        />
      ))}
    </div>,
    document.body,
  );
}
