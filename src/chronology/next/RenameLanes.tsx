import '../editForm.css';
import { edit } from '../store/openSession';
import { renameLanes } from './nextEdits';
import { type NextProps, SmallForm } from './SmallForm';

/** Calls the panel of lanes otherwise. */
export function RenameLanes({ dataset, onClose }: NextProps) {
  const { lanes } = dataset.labels;
  return (
    <SmallForm
      label={`Rename “${lanes}”`}
      act="Rename"
      onClose={onClose}
      onSubmit={(said) =>
        edit({
          words:
            said('name') === '' ? `Took back the name “${lanes}”` : `Renamed “${lanes}” to “${said('name')}”`,
          change: (records) => renameLanes(records, said('name')),
        })
      }
    >
      <label className="edit-field">
        <span className="edit-label">Heading above the lanes</span>
        <input type="text" name="name" defaultValue={lanes} maxLength={200} lang={dataset.language} />
      </label>
    </SmallForm>
  );
}
