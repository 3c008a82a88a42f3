import { CopyButtons, type CopyItem } from './export/CopyButtons';

const ITEMS: readonly CopyItem[] = [{ label: 'Copy link', done: 'Link copied', text: () => location.href }];

/** Copies the address of exactly this view. */
export const CopyLink = () => <CopyButtons items={ITEMS} />;
