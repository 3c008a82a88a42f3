import { type ReactNode, type ToggleEvent, useId, useState } from 'react';

interface Props {
  readonly label: string;
  /** How many of its options are chosen; said on the button when any are. */
  readonly chosen: number;
  readonly children: ReactNode;
}

/**
 * A button that opens a panel of options (native popover: Escape and a click outside close it). The options are drawn
 * while it is open, and until focus has gone back to the button.
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
