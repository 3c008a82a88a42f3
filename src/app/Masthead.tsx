import { memo, type ReactNode, useEffect, useId, useState } from 'react';
import type { Tab } from '../address/viewState';
import type { FilteredDataset } from '../filter/filterDataset';
import type { Dataset } from '../model/dataset';
import { Tally } from '../panels/tally/Tally';
import { setTab, useViewState } from '../state/store';
import { onDemand } from '../ui/loading/onDemand';
import { Menu } from '../ui/Menu';
import { useMedia, usePhone } from '../ui/useMedia';
import { DataEntries, DataMenu } from './DataMenu';
import { OwnPart } from './Page';

const TABS: readonly { id: Tab; label: string }[] = [
  { id: 'explore', label: 'Explore' },
  { id: 'table', label: 'Table' },
  { id: 'sources', label: 'Sources' },
  { id: 'compose', label: 'Compose' },
];

interface PagesProps {
  readonly dataset: Dataset;
  /** Whether the dataset is a chronology of one's own. */
  readonly isOwn: boolean;
  readonly onPresent: () => void;
  /** What a phone's menu holds besides. */
  readonly share: ReactNode;
}

interface Props extends Omit<PagesProps, 'dataset'> {
  readonly shown: FilteredDataset;
}

/** Page head: title and pages; on Explore the sentence under the title too, and what other sources make of the claims. */
export function Masthead({ shown, isOwn, ...props }: Props) {
  const tab = useViewState((view) => view.tab);
  const { dataset } = shown;
  return (
    <header className="masthead" data-tab={tab}>
      <h1 lang={dataset.language}>{dataset.title}</h1>
      <Pages dataset={dataset} isOwn={isOwn} {...props} />
      {tab === 'explore' && <StandfirstLine dataset={dataset} />}
      {tab === 'explore' && isOwn && OwnPart && !dataset.standfirst && (
        <OwnPart part="sentence" dataset={dataset} whileLoading={<p className="standfirst">&nbsp;</p>} />
      )}
      {tab === 'explore' && <Tally shown={shown} />}
    </header>
  );
}

/** The way to the pages and to the stage: side by side, or in a menu where they have no room. */
const Pages = memo(function Pages({ dataset, isOwn, onPresent, share }: PagesProps) {
  const tab = useViewState((view) => view.tab);
  const isPhone = usePhone();
  const isFolded = useMedia('(max-width: 1279px)');
  const present = <PresentButton dataset={dataset} onPresent={onPresent} isInMenu={isPhone} />;
  return (
    <nav aria-label="Pages" className="pages">
      {isFolded ? (
        <Menu
          label="Menu"
          chosen={0}
          icon={<MenuSign />}
          look={isPhone ? 'menu-icon' : 'menu-plain'}
          closesOnPress
        >
          <div className="page-list">
            <PageButtons tab={tab} />
            {hasData && <DataEntries dataset={dataset} isOwn={isOwn} />}
            <ThemeSwitch />
            {isPhone && present}
            {share}
          </div>
        </Menu>
      ) : (
        <>
          <PageButtons tab={tab} />
          {hasData && <DataMenu dataset={dataset} isOwn={isOwn} />}
          <ThemeSwitch />
        </>
      )}
      {!isPhone && present}
    </nav>
  );
});

const PresentWhat = onDemand(() => import('../briefing/stage/PresentWhat'), 'PresentWhat');

interface PresentButtonProps {
  readonly dataset: Dataset;
  readonly onPresent: () => void;
  /** Whether there is no pointer to wait for. */
  readonly isInMenu: boolean;
}

/** The way to the stage. Once it is reached it says which briefing it will show. */
function PresentButton({ dataset, onPresent, isInMenu }: PresentButtonProps) {
  const id = useId();
  const [isReached, setIsReached] = useState(isInMenu);
  const reach = () => setIsReached(true);
  return (
    <span className="present">
      <button
        type="button"
        className="main-button"
        aria-describedby={id}
        data-closes
        onClick={onPresent}
        onPointerEnter={reach}
        onFocus={reach}
      >
        Present
      </button>
      <span id={id}>{isReached && <PresentWhat dataset={dataset} />}</span>
    </span>
  );
}

/** False in the one file, which keeps nothing and opens no other data. */
const hasData = import.meta.env.MODE !== 'onefile';

const PageButtons = ({ tab }: { tab: Tab }) =>
  TABS.map(({ id, label }) => (
    <button
      key={id}
      type="button"
      className="page-button"
      aria-current={tab === id ? 'page' : undefined}
      data-closes
      onClick={() => setTab(id)}
    >
      {label}
    </button>
  ));

const MenuSign = () => (
  <svg width={18} height={14} viewBox="0 0 18 14" aria-hidden="true" className="menu-sign">
    <path d="M0 1 H18 M0 7 H18 M0 13 H18" />
  </svg>
);

interface StandfirstProps {
  readonly dataset: Pick<Dataset, 'standfirst' | 'sources' | 'language'>;
}

/** The sentence under the title, in which the primary source is a link. On a phone its end is shown on demand. */
export const StandfirstLine = memo(function StandfirstLine({
  dataset: { standfirst, sources, language },
}: StandfirstProps) {
  const [isWhole, setIsWhole] = useState(false);
  const isCut = usePhone() && !isWhole;
  if (!standfirst) return null;
  const { text, link = '' } = standfirst;
  const primary = sources.find((source) => source.primary);
  const url = primary?.url ?? primary?.archived?.url;
  const at = link === '' || url === undefined ? -1 : text.indexOf(link);
  const shown = isCut ? shortened(text) : text;
  const more = shown !== text && (
    <>
      …{' '}
      <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
        more
      </button>
    </>
  );
  const end = at + link.length;
  return (
    <p className="standfirst" lang={language}>
      {at === -1 || end > shown.length ? (
        shown
      ) : (
        <>
          {shown.slice(0, at)}
          <a href={url} rel="noreferrer">
            {link}
          </a>
          {shown.slice(end)}
        </>
      )}
      {more}
    </p>
  );
});

/** Longest beginning of the sentence that a phone shows, in letters: about two lines. */
const SHORT = 84;

/** The text up to its last word that fits. */
function shortened(text: string): string {
  if (text.length <= SHORT + 8) return text;
  return text.slice(0, SHORT).replace(/[\s,;:]+\S*$/, '');
}

type Theme = 'system' | 'light' | 'dark';

const KEY = 'relata-theme';
const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const WORDS: Readonly<Record<Theme, string>> = { system: 'auto', light: 'light', dark: 'dark' };

/** Button that switches between the system's theme, light and dark. The choice is stored in this browser. */
function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(readTheme);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    writeTheme(theme);
  }, [theme]);
  const words = `Theme: ${WORDS[theme]}`;
  return (
    <button
      type="button"
      className="theme-button"
      aria-label={words}
      title={words}
      onClick={() => setTheme(NEXT[theme])}
    >
      <svg width={15} height={15} viewBox="-7.5 -7.5 15 15" aria-hidden="true">
        <circle r={6.5} />
        <path d="M0 -6.5 A6.5 6.5 0 0 1 0 6.5 Z" />
      </svg>
      <span className="theme-words">{words}</span>
    </button>
  );
}

function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

function writeTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
}
