import type { Locator, Page } from '@playwright/test';
import { evidence } from './board';
import { claimOf } from './shippedData';

/** The title of a claim that stands open in Evidence. */
export const openTitle = (page: Page, id: string): Locator =>
  evidence(page).getByRole('heading', { name: claimOf(id).title, exact: true });

/** Makes the page's clipboard refuse. */
export const closeClipboard = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('closed')) },
    });
  });
