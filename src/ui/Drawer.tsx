import type { ReactNode } from 'react';
import { useModal } from './Dialog';
import './dialog.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** Stands beside the title. */
  readonly act?: ReactNode;
  /** Stays at the foot. */
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** A modal dialog that comes up from the bottom, open as long as it is mounted. Esc and a press above it close it. */
export function Drawer({ title, onClose, act, foot, children }: Props) {
  const dialog = useModal();
  return (
    <dialog ref={dialog} className="dialog drawer" aria-label={title} onClose={onClose}>
      <div className="drawer-head">
        <h2>{title}</h2>
        {act}
      </div>
      <div className="drawer-body">{children}</div>
      <div className="drawer-foot">{foot}</div>
    </dialog>
  );
}
