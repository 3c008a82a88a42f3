import { useMemo } from 'react';
import type { Claim } from '../../model/claim';
import { claimsOf, type Dataset } from '../../model/dataset';
import { formatSpanShort } from '../../model/words/spans';

interface Props {
  readonly label: string;
  readonly dataset: Dataset;
  /** Which claims may be chosen. */
  readonly isOffered: (claim: Claim) => boolean;
}

/** The claims of a dataset to choose one of, each with its date. */
export function ClaimChoice({ label, dataset, isOffered }: Props) {
  const claims = useMemo(() => claimsOf(dataset).filter(isOffered), [dataset, isOffered]);
  return (
    <label className="edit-field">
      <span className="edit-label">{label}</span>
      <select name="claim">
        {claims.map(({ id, title, date }) => (
          <option key={id} value={id}>
            {title}, {formatSpanShort(date.span)}
          </option>
        ))}
      </select>
    </label>
  );
}
