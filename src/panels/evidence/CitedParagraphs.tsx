import type { Claim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';

/** Where the claim stands: paragraph numbers of the source, and the heading they are under. */
export function CitedParagraphs({ claim, dataset }: { claim: Claim; dataset: Dataset }) {
  const sources = [...new Set(claim.citations.map(({ source }) => source))];
  return sources.map((id) => {
    const source = dataset.sources.find((one) => one.id === id);
    const paragraphs = claim.citations.flatMap((citation) =>
      citation.source === id && citation.paragraph !== undefined ? [citation.paragraph] : [],
    );
    const heading = source?.primary ? headingOf(dataset, paragraphs[0]) : undefined;
    return (
      <div className="fact-row" key={id}>
        <dt>Source</dt>
        <dd>
          {source?.url ? (
            <a href={source.url} rel="noreferrer">
              {source.publisher}
            </a>
          ) : (
            (source?.publisher ?? id)
          )}
          {paragraphs.length > 0 && `, ¶ ${paragraphs.join(', ')}`}
          {heading && <span className="muted"> under “{heading}”</span>}
        </dd>
      </div>
    );
  });
}

const headingOf = (dataset: Dataset, paragraph: number | undefined): string | undefined =>
  paragraph === undefined
    ? undefined
    : dataset.headings.filter((heading) => heading.paragraph <= paragraph).at(-1)?.title;
