// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { initialViewState } from '../../address/viewState';
import { filterDataset } from '../../filter/filterDataset';
import { screenDimensions } from '../../geometry/boardDimensions';
import { replaceView } from '../../state/store';
import { dataset } from '../../testing/dataset';
import { views } from '../../views';
import { StuckAxis } from './StuckAxis';
import { useBoardSource } from './useBoardSource';

type Report = (entries: readonly { isIntersecting: boolean; boundingClientRect: { top: number } }[]) => void;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Shown() {
  const source = useBoardSource(filterDataset(dataset, initialViewState), { views });
  return <StuckAxis source={source} dimensions={screenDimensions(1000, 900)} />;
}

test('years and periods stay at the top once the axis has gone under the controls, and go when it is back', () => {
  let report: Report = () => undefined;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: Report) {
        report = callback;
      }
      observe() {}
      disconnect() {}
    },
  );
  replaceView(initialViewState);
  const { container } = render(<Shown />);
  const bands = () => container.querySelectorAll('.stuck-axis rect');
  const scrollTo = (top: number) =>
    act(() => report([{ isIntersecting: top > 42, boundingClientRect: { top } }]));
  expect(bands()).toHaveLength(0);
  scrollTo(-200);
  expect(bands()).toHaveLength(dataset.periods.length);
  expect(container.querySelector('.stuck-words')?.textContent).toBe('1992–2019Periods');
  expect(container.querySelector('.stuck-axis')?.getAttribute('aria-hidden')).toBe('true');
  scrollTo(300);
  expect(bands()).toHaveLength(0);
});
