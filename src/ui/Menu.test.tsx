// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Menu } from './Menu';

/** What a browser says of an element that opens or closes. */
const says = (type: string, newState: string) => Object.assign(new Event(type), { newState });

function openMenu() {
  const { container } = render(
    <Menu label="Share" chosen={0}>
      <details>
        <summary>More</summary>
      </details>
    </Menu>,
  );
  const panel = container.querySelector('[popover]') as HTMLElement;
  fireEvent(panel, says('beforetoggle', 'open'));
  return panel;
}

it('holds its options while it is open', () => {
  const panel = openMenu();
  expect(screen.getByText('More')).toBeDefined();
  fireEvent(panel, says('toggle', 'closed'));
  expect(screen.queryByText('More')).toBeNull();
});

it('stays when something within it closes', () => {
  openMenu();
  const list = screen.getByText('More').parentElement as HTMLElement;
  fireEvent(list, says('toggle', 'closed'));
  expect(screen.getByText('More')).toBeDefined();
});
