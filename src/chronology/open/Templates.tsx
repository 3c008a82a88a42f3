import { useState } from 'react';
import { TEMPLATES, type Template } from '../../data/sheets/templates';
import { messageOf } from '../../lib/error';
import { saveFile } from '../../panels/export/saveFile';

const FORMATS = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
] as const;

/** Tables to begin with: each is saved for Excel or as CSV, filled in, and opened here. */
export function Templates() {
  const [problem, setProblem] = useState('');
  const save = async ({ id, sheets }: Template, format: 'xlsx' | 'csv') => {
    try {
      const { makeSheetFile } = await import('../../export/files/sheetFiles');
      saveFile(await makeSheetFile(id, sheets(), format));
      setProblem('');
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <section aria-label="Start from a table">
      <h3>Start from a table</h3>
      <p className="muted">Headings in place, two rows as examples. Fill it in, then open it here.</p>
      <ul className="template-list">
        {TEMPLATES.map((template) => (
          <li key={template.id}>
            {template.name}{' '}
            {FORMATS.map(([format, words]) => (
              <button
                key={format}
                type="button"
                className="link-button"
                aria-label={`${template.name}, ${words}`}
                onClick={() => void save(template, format)}
              >
                {words}
              </button>
            ))}
          </li>
        ))}
      </ul>
      <div role="alert">{problem}</div>
    </section>
  );
}
