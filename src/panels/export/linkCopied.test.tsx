// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { KeptHere } from './keptHere';
import { useCopiedWithLink } from './linkCopied';

test('a copied text whose link opens only in this browser says so', () => {
  const said = (isKeptHere: boolean) => {
    const wrapper = ({ children }: { children: ReactNode }) => (
      <KeptHere value={isKeptHere}>{children}</KeptHere>
    );
    return renderHook(useCopiedWithLink, { wrapper }).result.current('Citation');
  };
  expect(said(false)).toBe('Citation copied');
  expect(said(true)).toBe('Citation copied. Its link opens only in this browser.');
});
