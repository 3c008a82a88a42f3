// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { GrowingTextArea } from './GrowingTextArea';

afterEach(cleanup);

function Title({ first, note }: { first: string; note?: string }) {
  const [value, setValue] = useState(first);
  return (
    <GrowingTextArea
      name="Title"
      className="title"
      longest={200}
      value={value}
      {...(note && { note })}
      onType={setValue}
      onEnd={() => undefined}
    />
  );
}
const field = () => screen.getByRole('textbox', { name: 'Title' });
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });

/** What is said below the field, which describes it. */
function said(): string {
  const ids = field().getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}

function paste(text: string): void {
  fireEvent.paste(field(), { clipboardData: { getData: () => text } });
}

test('a field says how much room is left, near the longest text that fits', () => {
  render(<Title first="A title" />);
  expect(said()).toBe('');
  type('x'.repeat(179));
  expect(said()).toBe('');
  type('x'.repeat(180));
  expect(said()).toBe('Room for 20 more characters.');
  type('x'.repeat(199));
  expect(said()).toBe('Room for 1 more character.');
  type('x'.repeat(200));
  expect(said()).toBe('No more fits: 200 characters at most.');
});

test('a paste that is cut says by how much, until the text is changed', () => {
  render(<Title first={'x'.repeat(150)} />);
  paste('y'.repeat(107));
  type('x'.repeat(150) + 'y'.repeat(50));
  expect(said()).toBe('Cut at 200 characters: the last 57 did not fit.');
  type('x'.repeat(199));
  expect(said()).toBe('Room for 1 more character.');
  type('x'.repeat(200));
  expect(said()).toBe('No more fits: 200 characters at most.');
});

test('a paste that fits, or finds no room, is not said to be cut', () => {
  render(<Title first={'x'.repeat(190)} note="Not on stage." />);
  paste('y'.repeat(10));
  type('x'.repeat(200));
  paste('y');
  type('x'.repeat(200).slice(1));
  type('x'.repeat(200));
  expect(said()).toBe('No more fits: 200 characters at most. Not on stage.');
});
