// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PlacedMark } from '../geometry/placedMark';
import { ClaimMark } from './ClaimMark';
import { type Interaction, InteractionContext, type MarkState } from './interaction';

afterEach(cleanup);

const mark: PlacedMark = {
  id: 'visit-2010',
  name: 'A visit, 2010, stated',
  kind: 'visit',
  glyph: 'pin',
  basis: 'stated',
  match: 'inside',
  form: 'bar',
  span: { x0: 100, x1: 140, certain0: 100, certain1: 140 },
  body: { x: 100, y: 4, width: 40, height: 16 },
  hit: { x: 100, y: 0, width: 40, height: 24 },
};

const handlersOf = () => ({
  onPointerEnter: vi.fn(),
  onPointerLeave: vi.fn(),
  onFocus: vi.fn(),
  onBlur: vi.fn(),
  onClick: vi.fn(),
  onKeyDown: vi.fn(),
});

const asDrawn: Interaction['useMatch'] = (_id, drawn) => drawn;

interface Answers {
  readonly standing?: Partial<MarkState>;
  readonly isTabStop?: boolean;
  readonly useMatch?: Interaction['useMatch'];
}

/** Draws a mark that answers to a reader. */
function show(
  patch: Partial<PlacedMark> = {},
  { standing, isTabStop = false, useMatch = asDrawn }: Answers = {},
) {
  const handlers = handlersOf();
  const interaction: Interaction = {
    handlers,
    useMarkState: () => ({ emphasis: 'none', selected: false, ...standing }),
    useMatch,
    useTabStop: () => isTabStop,
  };
  render(
    <svg role="img" aria-label="A board">
      <InteractionContext value={interaction}>
        <ClaimMark mark={{ ...mark, ...patch }}>
          <circle r={3} />
        </ClaimMark>
      </InteractionContext>
    </svg>,
  );
  return { handlers, button: screen.getByRole('button') };
}

describe('a mark that answers to a reader', () => {
  test('is a button with the name and the facts of its claim', () => {
    const { button } = show();
    expect(button.getAttribute('aria-label')).toBe('A visit, 2010, stated');
    expect(button.dataset).toMatchObject({ claim: 'visit-2010', kind: 'visit', match: 'inside' });
  });

  test('has its words within it, at full strength whatever the filter says', () => {
    for (const isLive of [true, false]) {
      const interaction: Interaction = {
        handlers: handlersOf(),
        useMarkState: () => ({ emphasis: 'none', selected: false }),
        useMatch: asDrawn,
        useTabStop: () => false,
      };
      const { container } = render(
        <svg role="img" aria-label="A board">
          <InteractionContext value={isLive ? interaction : null}>
            <ClaimMark mark={{ ...mark, match: 'outside' }} words={<text>1998</text>}>
              <circle r={3} />
            </ClaimMark>
          </InteractionContext>
        </svg>,
      );
      const [words, drawn] = [container.querySelector('text'), container.querySelector('circle')];
      expect(words?.closest('[opacity]')).toBeNull();
      expect(drawn?.closest('[opacity]')).not.toBeNull();
      expect(words?.closest(isLive ? '[data-claim]' : 'g')?.contains(drawn)).toBe(true);
      cleanup();
    }
  });

  test.each([true, false])('says whether its evidence is open: %s', (selected) => {
    expect(show({}, { standing: { selected } }).button.getAttribute('aria-pressed')).toBe(`${selected}`);
  });

  test.each(['none', 'related', 'highlighted'] as const)('stands out as %s', (emphasis) => {
    expect(show({}, { standing: { emphasis } }).button.dataset['emphasis']).toBe(emphasis);
  });

  test('is reached by Tab only where Tab stops, and can be focused in any case', () => {
    const { button } = show({}, { isTabStop: true });
    expect(button.getAttribute('tabindex')).toBe('0');
    cleanup();
    const { button: other } = show({}, { isTabStop: false });
    expect(other.getAttribute('tabindex')).toBe('-1');
    other.focus();
    expect(document.activeElement).toBe(other);
  });

  test('hands on what is done to it', () => {
    const { button, handlers } = show();
    fireEvent.pointerEnter(button);
    fireEvent.pointerLeave(button);
    fireEvent.focus(button);
    fireEvent.blur(button);
    fireEvent.click(button);
    fireEvent.keyDown(button, { key: 'Enter' });
    for (const [name, handler] of Object.entries(handlers)) expect(handler, name).toHaveBeenCalledOnce();
  });

  test('can be touched all over its target, which counts from where its drawing starts', () => {
    const target = show({ hit: { x: 100, y: 8, width: 24, height: 24 } }).button.querySelector('rect');
    expect(['x', 'y', 'width', 'height'].map((name) => target?.getAttribute(name))).toEqual([
      '100',
      '8',
      '24',
      '24',
    ]);
  });

  test.each([
    ['inside', '1'],
    ['possibly', '0.55'],
    ['outside', '0.34'],
  ] as const)(
    '%s the filter its drawing has opacity %s; its target can be seen by nobody',
    (match, opacity) => {
      const { button } = show({ match });
      expect(button.getAttribute('opacity')).toBeNull();
      expect(button.querySelector('circle')?.parentElement?.getAttribute('opacity')).toBe(opacity);
    },
  );
});

test('stands as the filter has it now, though it is drawn for the one before', () => {
  const { button } = show({ match: 'inside' }, { useMatch: () => 'outside' });
  expect(button.dataset['match']).toBe('outside');
  expect(button.querySelector('circle')?.parentElement?.getAttribute('opacity')).toBe('0.34');
});

test('without a reader it is a plain picture with a title', () => {
  render(
    <svg role="img" aria-label="A picture">
      <ClaimMark mark={{ ...mark, match: 'possibly' }} origin={{ x: 5, y: 7 }}>
        <circle r={3} />
      </ClaimMark>
    </svg>,
  );
  expect(screen.queryByRole('button')).toBeNull();
  const group = document.querySelector('title')?.parentElement;
  expect(group?.textContent).toBe('A visit, 2010, stated');
  expect(group?.getAttribute('transform')).toBe('translate(5 7)');
  expect(group?.getAttribute('opacity')).toBe('0.55');
});
