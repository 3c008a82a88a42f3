import { useEffect, useState } from 'react';
import { useView } from '../state/store';
import { keepOffline, reloadNewest } from './keepOffline';
import './editionNotice.css';

/** Registers the service worker and announces a new version, except during a presentation. */
export function EditionNotice() {
  const [isReady, setReady] = useState(false);
  const isStaged = useView((view) => view.scene !== null);
  useEffect(() => void keepOffline(() => setReady(true)), []);
  if (!isReady || isStaged) return null;
  return (
    <div className="notice edition-notice" role="status">
      <p>A new version is ready.</p>
      <button type="button" onClick={() => void reloadNewest()}>
        Reload
      </button>
    </div>
  );
}
