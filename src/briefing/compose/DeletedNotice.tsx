interface Props {
  /** Title of what was deleted. */
  readonly title: string;
  readonly onUndo: () => void;
}

/** Says that something was deleted, and brings it back. */
export function DeletedNotice({ title, onUndo }: Props) {
  return (
    <div className="notice">
      <span>Deleted: “{title}”.</span>
      <button type="button" onClick={onUndo}>
        Undo
      </button>
    </div>
  );
}
