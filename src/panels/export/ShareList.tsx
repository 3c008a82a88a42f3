import { type ReactNode, useContext, useId, useState } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { pageAddress } from '../../state/addressSync';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { CopyButtons, type CopyItem } from './CopyButtons';
import type { PictureTheme } from './ExportList';
import { KeptHere } from './keptHere';
import { useLinkCopied } from './linkCopied';
import './shareList.css';
import { onDemand } from '../../ui/loading/onDemand';

const ExportList = onDemand(() => import('./ExportList'), 'ExportList');

export interface ShareListProps {
  readonly shown: FilteredDataset;
  /** Stands between the link and the exports. */
  readonly children: ReactNode;
}

/** A link, a scene of a briefing, and files. The list of files is loaded when it is first opened. */
export function ShareList({ shown, children }: ShareListProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [message, setMessage] = useState('');
  const [theme, setTheme] = useState<PictureTheme>('shown');
  const list = useId();
  const isKeptHere = useContext(KeptHere);
  const copyLink: CopyItem = { label: 'Copy link', done: useLinkCopied(), text: pageAddress };
  return (
    <div className="share-list">
      {!isKeptHere && canShare() && (
        <button type="button" className="quiet-button" onClick={() => void shareLink()}>
          Send link…
        </button>
      )}
      <CopyButtons items={[copyLink]} />
      {children}
      <button
        type="button"
        className="quiet-button"
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setIsOpen(!isOpen)}
      >
        Export
        <span aria-hidden="true" className="menu-arrow" />
      </button>
      <div id={list} hidden={!isOpen} className="share-files">
        {isOpen && (
          <ErrorBoundary retryKey={null} fallback={() => <p role="alert">The list could not be loaded.</p>}>
            <ExportList {...{ shown, message, setMessage, theme, setTheme }} />
          </ErrorBoundary>
        )}
      </div>
    </div>
  );
}

/** Whether the system has a sheet of its own for sending links, and the reader a finger to use it with. */
const canShare = (): boolean => 'share' in navigator && globalThis.matchMedia('(pointer: coarse)').matches;

/** Opens the system's sheet; closing it without sending is no fault. */
const shareLink = (): Promise<void> =>
  navigator.share({ title: document.title, url: pageAddress() }).catch(() => undefined);
