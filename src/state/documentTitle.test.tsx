// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useTitle } from './documentTitle';

afterEach(cleanup);

function Part({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  useTitle(title);
  return children;
}

test('the innermost part that gives a title is heard, also when one around it changes its own', () => {
  const page = render(
    <Part title="Page">
      <Part title="File" />
    </Part>,
  );
  expect(document.title).toBe('File');
  page.rerender(
    <Part title="Filtered">
      <Part title="File" />
    </Part>,
  );
  expect(document.title).toBe('File');
  page.rerender(
    <Part title="Filtered">
      <Part title="" />
    </Part>,
  );
  expect(document.title).toBe('Filtered');
});

test('what covers a page gives its title, and the page has its own of now when it is gone', () => {
  const page = render(<Part title="Page" />);
  const cover = render(<Part title="Cover" />);
  expect(document.title).toBe('Cover');
  page.rerender(<Part title="Another" />);
  expect(document.title).toBe('Cover');
  cover.unmount();
  expect(document.title).toBe('Another');
});
