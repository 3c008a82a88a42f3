import { setLanes, useLanes } from '../../state/lanes';
import { setFilter, useViewState } from '../../state/store';
import type { LaneControl } from '../../views/view';
import './laneControls.css';

interface Props {
  readonly controls: readonly LaneControl[];
  /** Width of the column of names, px; 0 where names stand above their lanes. */
  readonly width: number;
}

/** The names of lanes as buttons over the drawing: one filters by its person, one opens or closes its rug. */
export function LaneControls({ controls, width }: Props) {
  const people = useViewState((view) => view.filter.people);
  const { open } = useLanes();
  return controls.map(({ id, label, isCut, does, top, height, width: own = 0 }) => {
    const room = Math.max(width - 6, own);
    const style = { top, height, ...(room > 0 && { width: room }) };
    const opens = does === 'open';
    const list = opens ? open : people;
    const isOn = list.includes(id);
    const next = isOn ? list.filter((one) => one !== id) : [...list, id];
    // The filters have the same by keyboard; here each would be a stop between two panels.
    const look = opens
      ? { 'aria-expanded': isOn, 'aria-label': label }
      : { 'aria-pressed': isOn, 'aria-label': `Filter by ${label}`, tabIndex: -1 };
    return (
      <button
        key={id}
        type="button"
        className="lane-control"
        style={style}
        {...look}
        onClick={() => (opens ? setLanes({ open: next }) : setFilter({ people: next }))}
      >
        {isCut && <span className="lane-whole">{label}</span>}
      </button>
    );
  });
}
