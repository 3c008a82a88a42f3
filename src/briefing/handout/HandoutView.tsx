import './handout.css';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Briefing } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { useTitle } from '../../state/documentTitle';
import { formatSceneCount } from '../store/editBriefing';
import { HandoutSheet } from './HandoutSheet';

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
        <button type="button" className="main-button" onClick={() => globalThis.print()}>
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

/**
 * Returns the ref of an element at the end of the body that covers the page: the rest is inert, the page takes its title,
 * its heading has the focus, and Esc closes it.
 */
export function useCover(title: string, onClose: () => void): RefObject<HTMLDivElement | null> {
  const cover = useRef<HTMLDivElement>(null);
  useTitle(title);
  useEffect(() => {
    const covered = [...document.body.children].filter(
      (one): one is HTMLElement => one instanceof HTMLElement && one !== cover.current && !one.inert,
    );
    for (const one of covered) one.inert = true;
    cover.current?.querySelector<HTMLElement>('h2')?.focus();
    return () => {
      for (const one of covered) one.inert = false;
    };
  }, []);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return cover;
}
