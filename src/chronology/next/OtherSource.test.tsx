// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { claimOf, datasetOf, yearOf } from '../../testing/claims';
import { edit } from '../store/openSession';
import { OtherSource } from './OtherSource';

vi.mock('../store/openSession', () => ({ edit: vi.fn(() => Promise.resolve(null)) }));

test('nothing is added before somebody has chosen how it compares and how sure that is', async () => {
  const onClose = vi.fn();
  render(<OtherSource dataset={datasetOf([claimOf('A visit', yearOf(2005))])} onClose={onClose} />);
  const put = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const add = (missing: string) => {
    fireEvent.click(screen.getByRole('button', { name: 'Add it' }));
    return vi.waitFor(() => expect(screen.getByRole('alert').textContent).toBe(missing));
  };
  put('The other source', 'The Annals');
  put('What it says', 'A year later.');
  await add('Choose how it compares with the claim. Until then nothing is added.');
  put('Compared with the claim it', 'differs');
  await add('Choose how sure that is. Until then nothing is added.');
  expect(edit).not.toHaveBeenCalled();
  put('How sure that is', 'low');
  await add('');
  expect(onClose).toHaveBeenCalledOnce();
  expect(edit).toHaveBeenCalledOnce();
});
