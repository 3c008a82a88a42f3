import { useMemo } from 'react';
import { boardOf } from '../../board/boardOf';
import { messageOf } from '../../lib/error';
import './exportList.css';
import type { Theme } from '../../chart/theme/paletteValues';
import { exportInputOf } from '../../export/exportInput';
import type { ExportRequest } from '../../export/files/makeFile';
import type { FilteredDataset } from '../../filter/filterDataset';
import { paperDimensions } from '../../geometry/paperDimensions';
import { getViewState } from '../../state/store';
import { saveFile } from './saveFile';
import { currentTheme } from './theme';

/** What there is to draw: the board, and each view that has something to show. */
const subjectsOf = (shown: FilteredDataset) => {
  const { panels } = boardOf(exportInputOf(shown, getViewState(), new Date()), SHEET);
  return [{ id: 'board', title: 'Board' }, ...panels.map(({ id, title }) => ({ id, title }))];
};
/** Whether a view has something to show does not depend on how wide it is drawn. */
const SHEET = paperDimensions(1200, 200);
const PICTURES = ['svg', 'png'] as const;
const TABLES = [
  { format: 'csv', title: 'Claims as a table' },
  { format: 'json', title: 'Claims as a dataset' },
] as const;

/** Colours of exported pictures: those on screen unless the reader chooses. */
export type PictureTheme = Theme | 'shown';

interface Props {
  readonly shown: FilteredDataset;
  /** Result of the last export, in words. */
  readonly message: string;
  readonly setMessage: (words: string) => void;
  readonly theme: PictureTheme;
  readonly setTheme: (theme: PictureTheme) => void;
}

/** Saves what the board shows as a picture, a table or a dataset. The code that makes files is loaded on first use. */
export function ExportList({ shown, message, setMessage, theme, setTheme }: Props) {
  const save = async (request: ExportRequest) => {
    setMessage('Making the file…');
    try {
      const { makeFile } = await import('../../export/files/makeFile');
      const file = await makeFile(request, exportInputOf(shown, getViewState(), new Date()));
      saveFile(file);
      setMessage(`Saved ${file.name}`);
    } catch (error) {
      setMessage(`Nothing was saved: ${messageOf(error)}`);
    }
  };
  const subjects = useMemo(() => subjectsOf(shown), [shown]);
  const colors = () => (theme === 'shown' ? currentTheme() : theme);
  return (
    <>
      <ul className="export-list">
        {subjects.map(({ id, title }) => (
          <li key={id}>
            <span>{title}</span>
            {PICTURES.map((format) => (
              <SaveButton
                key={format}
                title={title}
                format={format}
                onSave={() => void save({ format, subject: id, theme: colors() })}
              />
            ))}
          </li>
        ))}
        {TABLES.map(({ format, title }) => (
          <li key={format}>
            <span>{title}</span>
            <SaveButton title={title} format={format} onSave={() => void save({ format })} />
          </li>
        ))}
      </ul>
      <p className="export-note">
        The table and the dataset hold the claims that are shown.
        {import.meta.env.MODE !== 'onefile' && ' All of the data, to open here again, is under Data.'}
      </p>
      <label className="export-theme">
        Picture colours{' '}
        <select value={theme} onChange={({ target }) => setTheme(themeOf(target.value))}>
          <option value="shown">as on screen</option>
          <option value="light">light</option>
          <option value="dark">dark</option>
        </select>
      </label>
      <p role="status" aria-label="Export" className="export-message">
        {message}
      </p>
    </>
  );
}

const themeOf = (value: string): PictureTheme => (value === 'light' || value === 'dark' ? value : 'shown');

interface SaveButtonProps {
  readonly title: string;
  readonly format: ExportRequest['format'];
  readonly onSave: () => void;
}

function SaveButton({ title, format, onSave }: SaveButtonProps) {
  const name = format.toUpperCase();
  return (
    <button type="button" className="quiet-button" aria-label={`${title} as ${name}`} onClick={onSave}>
      {name}
    </button>
  );
}
