/** The dataset that the one-file edition carries inside its page, and the briefing that was put in with it. */

/** The address of the dataset inside the page. */
export const EMBEDDED = '#dataset';

const blockText = (page: ParentNode, selector: string): string | null =>
  page.querySelector(`script[type='application/json']${selector}`)?.textContent ?? null;

/** The text of the dataset inside `page`; null where there is none, as when Relata is served. */
export const embeddedDataset = (page: ParentNode): string | null => blockText(page, EMBEDDED);

/** The text of the briefing file inside `page`; null where there is none. */
export function embeddedBriefing(page: ParentNode): string | null {
  const text = blockText(page, '#briefing');
  return text === null || text.trim() === 'null' ? null : text;
}
