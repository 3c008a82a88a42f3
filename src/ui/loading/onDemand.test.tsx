// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from './onDemand';

const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;

afterEach(cleanup);

test('a part stands as soon as its code has come, and until then what stands for it', async () => {
  let arrive = (_: { Greeting: typeof Greeting }) => {};
  const Part = onDemand(
    () => new Promise<{ Greeting: typeof Greeting }>((resolve) => (arrive = resolve)),
    'Greeting',
  );
  render(<Part name="Ada" whileLoading={<p>wait</p>} />);
  expect(screen.getByText('wait')).toBeTruthy();
  await act(async () => arrive({ Greeting }));
  expect(screen.getByText('Hello Ada')).toBeTruthy();
  expect(screen.queryByText('wait')).toBeNull();
});

test('a part that was loaded before stands in the first drawing', async () => {
  const load = vi.fn(async () => ({ Greeting }));
  const Part = onDemand(load, 'Greeting');
  await Part.load();
  const { container } = render(<Part name="Ada" whileLoading="wait" />);
  expect(container.textContent).toBe('Hello Ada');
  expect(load).toHaveBeenCalledOnce();
});

test('a load that fails is the fault of this part alone, and is tried again when it is shown anew', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const load = vi.fn(async () => ({ Greeting }));
  load.mockRejectedValueOnce(new Error('no network'));
  const Part = onDemand(load, 'Greeting');
  const page = (tries: number) => (
    <ErrorBoundary retryKey={tries} fallback={(message) => <p role="alert">{message}</p>}>
      <Part name="Ada" />
    </ErrorBoundary>
  );
  const { rerender } = render(page(1));
  await act(async () => undefined);
  expect(screen.getByRole('alert').textContent).toBe('no network');
  rerender(page(2));
  await act(async () => undefined);
  expect(screen.getByText('Hello Ada')).toBeTruthy();
});
