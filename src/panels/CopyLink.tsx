import { pageAddress } from '../state/addressSync';
import { CopyButtons, type CopyItem } from './CopyButtons';

const ITEMS: readonly CopyItem[] = [{ label: 'Copy link', done: 'Link copied', text: pageAddress }];

/** Copies the address of exactly this view. */
export const CopyLink = () => <CopyButtons items={ITEMS} />;
