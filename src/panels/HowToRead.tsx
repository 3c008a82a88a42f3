import { memo } from 'react';
import { Glyph } from '../chart/Glyph';
import { kindLabel } from '../filter/labels';
import { palette } from '../geometry/palette';
import type { ClaimKind } from '../model/claim';
import { useView } from '../state/store';

const KINDS: readonly ClaimKind[] = ['meeting', 'visit', 'letter', 'statement', 'context'];

/** What the marks mean, while no claim is chosen. */
export const HowToRead = memo(function HowToRead() {
  const reading = useView((view) => view.reading);
  const withRecord = useView((view) => view.filter.layers.includes('record'));
  return (
    <div className="how-to-read">
      <p className="lead">Choose any mark to see who said it, where, and in what words.</p>
      <dl>
        {reading === 'article' ? <ArticleForms /> : <RecordForms />}
        {withRecord && (
          <>
            <dt>
              <Sample>
                <rect x={1} y={3} width={26} height={14} rx={7} fill={palette.record} />
              </Sample>
            </dt>
            <dd>only in the public record, filled by confidence</dd>
          </>
        )}
        {KINDS.map((kind) => (
          <KindRow key={kind} kind={kind} />
        ))}
      </dl>
      <p className="muted">
        Keys: Tab to a panel, arrows along and across lanes, Enter for the evidence, Esc to close it, / to
        search.
      </p>
    </div>
  );
});

/** How the article knows a date. */
const ArticleForms = () => (
  <>
    <dt>
      <Sample>
        <rect x={1} y={3} width={26} height={14} rx={1.5} fill={palette.ink} />
      </Sample>
    </dt>
    <dd>date stated; as wide as it is known</dd>
    <dt>
      <Sample>
        <OutlinedBar dash="3 2" />
      </Sample>
    </dt>
    <dd>date worked out or inferred</dd>
    <dt>
      <Sample>
        <rect x={13} y={0} width={1.4} height={20} fill={palette.ink} />
        <circle cx={14} cy={10} r={6.5} fill={palette.ink} />
      </Sample>
    </dt>
    <dd>known to the month or the day</dd>
    <dt>
      <Sample>
        <circle cx={14} cy={10} r={7} fill="none" stroke={palette.ink} strokeDasharray="1.5 2" />
      </Sample>
    </dt>
    <dd>no date given</dd>
    <dt>
      <Sample>
        <text x={14} y={15} textAnchor="middle" fontSize={14} fontWeight={700} fill={palette.strainedInk}>
          ≠
        </text>
      </Sample>
    </dt>
    <dd>the public record differs</dd>
  </>
);

/** How well the public record supports a date, and where the article had it. */
const RecordForms = () => (
  <>
    <dt>
      <Sample>
        <rect x={1} y={3} width={26} height={14} rx={1.5} fill={palette.ink} />
      </Sample>
    </dt>
    <dd>the record’s date, high confidence</dd>
    <dt>
      <Sample>
        <OutlinedBar />
        <rect x={1.6} y={12} width={25} height={4.5} fill={palette.ink} />
      </Sample>
    </dt>
    <dd>medium confidence</dd>
    <dt>
      <Sample>
        <OutlinedBar dash="1.5 2" />
      </Sample>
    </dt>
    <dd>not found in the record; the article’s date</dd>
    <dt>
      <Sample>
        <rect
          x={0.5}
          y={6}
          width={13}
          height={8}
          fill="none"
          stroke={palette.line}
          strokeDasharray="1.5 1.5"
        />
        <line x1={7} x2={27} y1={10} y2={10} stroke={palette.line} />
      </Sample>
    </dt>
    <dd>where the article has it</dd>
  </>
);

const OutlinedBar = ({ dash }: { dash?: string }) => (
  <rect
    x={1.6}
    y={3.6}
    width={25}
    height={13}
    rx={1.5}
    fill="none"
    stroke={palette.ink}
    strokeDasharray={dash}
  />
);

function KindRow({ kind }: { kind: ClaimKind }) {
  return (
    <>
      <dt>
        <Sample>
          <Glyph kind={kind} x={14} y={10} color={palette.ink} />
        </Sample>
      </dt>
      <dd>{kindLabel(kind, 1)}</dd>
    </>
  );
}

const Sample = ({ children }: { children: React.ReactNode }) => (
  <svg width={28} height={20} aria-hidden="true">
    {children}
  </svg>
);
