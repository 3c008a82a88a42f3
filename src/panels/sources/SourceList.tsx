import { useState } from 'react';
import { formatSourceDate } from '../../model/sourceDate';
import { CheckList } from '../../ui/CheckList';
import { LongList } from './LongList';
import { type CitedSource, type SourceGroup, stanceWords } from './sourceGroups';

/** All sources by stance; if any stances are chosen, only these are shown, opened. */
export function SourceList({ groups }: { groups: readonly SourceGroup[] }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const options = groups.map(({ stance, sources }) => ({
    id: stance,
    label: stanceWords[stance].name,
    count: String(sources.length),
    countWords: `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}`,
  }));
  const shown = groups.filter(({ stance }) => chosen.length === 0 || chosen.includes(stance));
  return (
    <>
      <CheckList legend="Stance" options={options} chosen={chosen} onChange={setChosen} look="chips" />
      {shown.map((group) => (
        <StanceGroup key={group.stance} group={group} isOpen={chosen.includes(group.stance)} />
      ))}
    </>
  );
}

function StanceGroup({ group: { stance, sources }, isOpen }: { group: SourceGroup; isOpen: boolean }) {
  const { name, meaning } = stanceWords[stance];
  return (
    <details open={isOpen} className="stance">
      <summary>
        <strong>{name}</strong> <span className="figure">{sources.length}</span>{' '}
        <span className="muted">{meaning}</span>
      </summary>
      <LongList
        items={sources}
        className="all-sources"
        render={(cited) => <SourceRow key={cited.source.id} cited={cited} />}
      />
    </details>
  );
}

function SourceRow({ cited: { source, claims } }: { cited: CitedSource }) {
  const { publisher, title, url, published, primary } = source;
  return (
    <li>
      <span>{publisher}</span>
      <span>
        {url ? (
          <a href={url} rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
        {primary && <span className="muted"> (the article itself)</span>}
      </span>
      <span className="muted">{published === null ? 'no date' : formatSourceDate(published)}</span>
      <span className="muted">
        {claims === 0 ? 'not cited' : `cited by ${claims} ${claims === 1 ? 'record' : 'records'}`}
      </span>
    </li>
  );
}
