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
  const { openRugs } = useLanes();
  return controls.map(({ id, label, isCut, does, top, height }) => {
    const whole = isCut && <span className="lane-whole">{label}</span>;
    const style = { top, height, ...(width > 0 && { width: width - 6 }) };
    const list = does === 'open' ? openRugs : people;
    const isOn = list.includes(id);
    const next = isOn ? list.filter((one) => one !== id) : [...list, id];
    return does === 'open' ? (
      <button
        key={id}
        type="button"
        className="lane-control"
        style={style}
        aria-expanded={isOn}
        aria-label={label}
        onClick={() => setLanes({ openRugs: next })}
      >
        {whole}
      </button>
    ) : (
      <button
        key={id}
        type="button"
        className="lane-control"
        style={style}
        // The filters have the same by keyboard; here each would be a stop between two panels.
        tabIndex={-1}
        aria-pressed={isOn}
        aria-label={`Filter by ${label}`}
        onClick={() => setFilter({ people: next })}
      >
        {whole}
      </button>
    );
  });
}
