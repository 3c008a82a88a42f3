import { KeyList, KeysDialog } from './KeysDialog';

const KEYS = [
  ['Tab', 'to the next panel, mark or control'],
  ['←  →', 'to the mark before or after it in time'],
  ['↑  ↓', 'to the nearest mark of the lane above or below'],
  ['Home, End', 'to the first or last mark of a lane'],
  ['Enter', 'opens the evidence of the mark'],
  ['Esc', 'closes the evidence and goes back to the mark'],
  ['/', 'to the search'],
  ['N', 'adds a claim to a chronology of your own, at the mark if there is one'],
  ['E', 'edits the claim there'],
  ['?', 'these keys'],
] as const;

/** The keys of the page in a dialog. */
export const BoardKeysDialog = ({ onClose }: { onClose: () => void }) => (
  <KeysDialog keys={KEYS} onClose={onClose} />
);

/** The keys of the page as a list. */
export const BoardKeyList = () => <KeyList keys={KEYS} />;
