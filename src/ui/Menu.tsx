import { type MouseEvent, type ReactNode, type ToggleEvent, useId, useState } from 'react';

interface Props {
  readonly label: string;
  /** Number of chosen options, shown on the button unless it is 0. */
  readonly chosen: number;
  readonly children: ReactNode;
  /** Stands before the label, in place of the arrow after it. */
  readonly icon?: ReactNode;
  /** A class of the button beside its own. */
  readonly look?: string;
  /** Whether what is pressed in the panel closes it, as in a list of pages. */
  readonly closesOnPress?: boolean;
}

/**
 * A button that opens a panel of options (native popover: Escape and a click outside close it). The options are rendered
 * while it is open, and until the focus is back on the button.
 */
export function Menu({ label, chosen, children, icon, look = '', closesOnPress = false }: Props) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const follow = (state: string, opens: boolean) => (event: ToggleEvent) => {
    // React hands on what a popover or a list within the panel says of itself.
    if (event.target === event.currentTarget && event.newState === state) setIsOpen(opens);
  };
  const onClick = ({ target, currentTarget }: MouseEvent<HTMLElement>) => {
    if (target instanceof Element && target.closest('[data-closes]')) currentTarget.hidePopover();
  };
  return (
    <>
      <button
        type="button"
        className={`menu-button ${look}`.trimEnd()}
        popoverTarget={id}
        data-chosen={chosen > 0}
      >
        {icon}
        <span className="menu-label">{label}</span>
        {chosen > 0 && <span className="menu-count">{chosen}</span>}
        {!icon && <span aria-hidden="true" className="menu-arrow" />}
      </button>
      <div
        id={id}
        popover="auto"
        className="menu-panel"
        onBeforeToggle={follow('open', true)}
        onToggle={follow('closed', false)}
        {...(closesOnPress && { onClick })}
      >
        {isOpen && children}
      </div>
    </>
  );
}
