// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { CutLabel } from './CutLabel';
import { type Interaction, InteractionContext } from './interaction';

afterEach(cleanup);

const whole = 'Alexandra Maria van der Something-Otherwise de la Longname III';
const interaction: Interaction = {
  handlers: {},
  useMarkState: () => ({ emphasis: 'none', selected: false }),
  useMatch: (_id, drawn) => drawn,
  useTabStop: () => false,
};
const label = (text: string, width = 900) => (
  <svg role="img" aria-label="board">
    <CutLabel
      text={{ id: 'a', text, x: 0, y: 20, anchor: 'start' }}
      whole={whole}
      size={12.5}
      color="black"
      width={width}
    />
  </svg>
);
const textsOf = (element: Element) => [...element.querySelectorAll('text')].map((text) => text.textContent);

test('a cut name is whole while it is pointed at or focused, and named so', () => {
  const { container, getByRole } = render(
    <InteractionContext value={interaction}>{label('Alexandra M…')}</InteractionContext>,
  );
  const name = getByRole('img', { name: whole });
  expect(textsOf(container)).toEqual(['Alexandra M…']);
  fireEvent.focus(name);
  expect(textsOf(container)).toEqual(['Alexandra M…', whole]);
  fireEvent.blur(name);
  fireEvent.pointerEnter(name);
  expect(textsOf(container)).toEqual(['Alexandra M…', whole]);
  fireEvent.pointerLeave(name);
  expect(textsOf(container)).toEqual(['Alexandra M…']);
});

test('on a narrow board it stands in lines', () => {
  const { container, getByRole } = render(
    <InteractionContext value={interaction}>{label('Alexandra M…', 300)}</InteractionContext>,
  );
  fireEvent.focus(getByRole('img', { name: whole }));
  expect(textsOf(container).slice(1).join(' ')).toBe(whole);
  expect(textsOf(container).length).toBeGreaterThan(2);
});

test('a whole name, and any name in a picture, is plain text', () => {
  const { container } = render(<InteractionContext value={interaction}>{label(whole)}</InteractionContext>);
  expect(container.querySelector('[tabindex]')).toBeNull();
  expect(renderToStaticMarkup(label('Alexandra M…'))).not.toContain('tabindex');
});
