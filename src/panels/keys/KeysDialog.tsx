import { setSingleKeys, useSingleKeys } from '../../state/singleKeysChoice';
import { Dialog } from '../../ui/Dialog';
import './keyList.css';

/** Keys, and what they do. */
export type KeyTable = readonly (readonly [keys: string, does: string])[];

interface Props {
  readonly keys: KeyTable;
  readonly onClose: () => void;
}

/** The keys of a page in a dialog. */
export const KeysDialog = ({ keys, onClose }: Props) => (
  <Dialog title="Keys" onClose={onClose}>
    <KeyList keys={keys} />
  </Dialog>
);

/** Keys with what they do, and the switch for those of a single character. */
export function KeyList({ keys }: { keys: KeyTable }) {
  const isOn = useSingleKeys();
  return (
    <>
      <dl className="key-list">
        {keys.map(([pressed, does]) => (
          <div key={pressed}>
            <dt>{pressed}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="key-switch">
        <input type="checkbox" checked={isOn} onChange={(event) => setSingleKeys(event.target.checked)} />
        <span>
          Use keys of a single character, such as / and ?. Switch them off if you speak to your computer, or
          press keys by mistake.
        </span>
      </label>
    </>
  );
}
