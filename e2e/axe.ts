import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds on the page as it stands, or within a part of it, one line each: with all rules in the light theme, and
 * in the dark one, which differs in colours alone, with those of colours.
 */
export async function axeFindings(page: Page, within = 'html'): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // A colour that is still changing is not the one that is read.
    await page.evaluate(() => {
      for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
    });
    const axe = new AxeBuilder({ page })
      .setLegacyMode()
      .include(within)
      // A selector for each element that passes, and its way to here, take as long as the rules themselves.
      .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      found.push(...nodes.map(({ target }) => `${colorScheme}, ${id}: ${target.join(' ')}`));
  }
  return found;
}
