import { expect, type Locator, type Page } from '@playwright/test';
import { file, firstOf } from './shippedData';

export const briefing = firstOf(file.briefings, 'briefing');
export const { scenes } = briefing;
type Scene = (typeof scenes)[number];
/** How many times the stage goes on until the scene is whole and the next one comes. */
export const stepsOf = ({ steps }: Scene): number => steps?.length ?? 1;
/** The line under the title of a scene. */
export const lineOf = ({ standfirst, caption }: Scene): string => standfirst ?? caption;
export const titles = scenes.map(({ title }) => title);
/** The stage. */
export const stage = (page: Page): Locator => page.getByRole('region', { name: 'Briefing', exact: true });
/** Goes on, step by step, until another scene is on stage, or nothing more comes. */
export async function goOn(page: Page): Promise<void> {
  const before = await heading(page).textContent();
  const most = Math.max(...scenes.map(stepsOf));
  for (let step = 0; step < most && (await heading(page).textContent()) === before; step += 1) {
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
  }
}
/** The title of the scene on stage. */
export const heading = (page: Page): Locator => stage(page).getByRole('heading', { level: 1 });
/** Whether the scene of this number, from 0, is on stage. */
export const onScene = (page: Page, index: number) => expect(heading(page)).toHaveText(titles[index] ?? '');

/** Opens an address of the stage and waits until its board stands. */
export async function openStage(page: Page, query: string): Promise<void> {
  await page.goto(`./${query}`);
  await expect(heading(page)).toBeVisible();
}

/** Where something is drawn. */
export async function boxOf(one: Locator) {
  const box = await one.boundingBox();
  if (!box) throw new Error('it is not drawn');
  return box;
}
