import './exampleList.css';
import { useQuery } from '@tanstack/react-query';
import { defaultDataset, type ExampleDataset, exampleDatasets } from '../data/load/exampleDatasets';
import { fetchTitle } from '../data/load/fetchTitle';
import type { Dataset } from '../model/dataset';
import { nameFromId } from '../model/vocabulary';
import { datasetHref } from '../state/addressActs';

/** Links to the datasets that come with the app; each opens with nothing of the present view. */
export function ExampleList({ current }: { current: Pick<Dataset, 'id' | 'title'> }) {
  return (
    <ul className="example-list">
      {exampleDatasets.map((example) => (
        <li key={example.id}>
          {example.id === current.id ? (
            <ExampleLink example={example} title={current.title} isCurrent />
          ) : (
            <OtherExample example={example} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Named by its id until its file has told its title, and where the file does not come. */
function OtherExample({ example }: { example: ExampleDataset }) {
  const { data } = useQuery({
    queryKey: ['title', example.file],
    queryFn: ({ signal }) => fetchTitle(example, signal),
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return <ExampleLink example={example} title={data ?? nameFromId(example.id)} isCurrent={false} />;
}

interface LinkProps {
  readonly example: ExampleDataset;
  readonly title: string;
  readonly isCurrent: boolean;
}

const ExampleLink = ({ example, title, isCurrent }: LinkProps) => (
  <>
    <a
      href={datasetHref(example === defaultDataset ? null : example.file)}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {title}
    </a>
    {isCurrent && <span className="muted"> (open now)</span>}
  </>
);
