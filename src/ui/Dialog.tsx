import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import './dialog.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The element of a modal dialog that is open as long as it is mounted; a press on its backdrop closes it, as Esc does. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const onBackdrop = ({ target }: MouseEvent) => {
      if (target === element) element.close();
    };
    element.addEventListener('click', onBackdrop);
    if (!element.open) element.showModal();
    return () => element.removeEventListener('click', onBackdrop);
  }, []);
  return dialog;
}

/** A modal dialog, open as long as it is mounted. Esc and a click beside it close it. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useModal();
  return (
    <dialog ref={dialog} className="dialog" aria-label={title} onClose={onClose}>
      <div className="dialog-body">
        <div className="dialog-head">
          <h2>{title}</h2>
          <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
