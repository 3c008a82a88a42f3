import { type ReactNode, type ToggleEvent, useId, useState } from 'react';

interface Props {
  readonly label: string;
  /** Number of chosen options, shown on the button unless it is 0. */
  readonly chosen: number;
  readonly children: ReactNode;
}

/**
 * A button that opens a panel of options (native popover: Escape and a click outside close it). The options are rendered
 * while it is open, and until the focus is back on the button.
 */
export function Menu({ label, chosen, children }: Props) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const opening = ({ newState }: ToggleEvent) => newState === 'open' && setIsOpen(true);
  const closed = ({ newState }: ToggleEvent) => newState === 'closed' && setIsOpen(false);
  return (
    <>
      <button type="button" className="menu-button" popoverTarget={id} data-chosen={chosen > 0}>
        {label}
        {chosen > 0 && <span className="menu-count">{chosen}</span>}
        <span aria-hidden="true" className="menu-arrow" />
      </button>
      <div id={id} popover="auto" className="menu-panel" onBeforeToggle={opening} onToggle={closed}>
        {isOpen && children}
      </div>
    </>
  );
}
