import { useEffect, useRef } from 'react';
import type { DatasetWords } from '../../../model/words/direction';
import { useViewState } from '../../../state/store';
import { LegendList } from '../../../views/LegendList';
import { BoardKeyList } from '../../keys/BoardKeys';
import './howToRead.css';

/** What the marks mean, and the keys that lead to them. */
export function HowToRead({ words }: { words: DatasetWords }) {
  const reading = useViewState((view) => view.reading);
  const withOthers = useViewState((view) => view.filter.layers.includes('others'));
  const all = useRef<HTMLDivElement>(null);
  // It opens at the foot of the panel, below what is seen of that.
  useEffect(() => void all.current?.parentElement?.scrollIntoView?.({ block: 'start' }), []);
  return (
    <div ref={all}>
      <LegendList reading={reading} withOthers={withOthers} words={words} />
      <h3 className="eyebrow">Keys</h3>
      <BoardKeyList />
    </div>
  );
}
