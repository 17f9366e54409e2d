import type { ReferenceCategory, ReferenceLabel } from '../reference';
import { useSpeech } from './speech';

interface LabelsProps {
  readonly labels: readonly ReferenceLabel[];
  readonly categories: ReadonlyMap<string, ReferenceCategory>;
  /** Where the matrix is shown; here, unless said otherwise. */
  readonly target?: '_blank';
}

/** Who needs to know a field: categories with their detail and sensitivity; all must hold. */
export function Labels({ labels, categories, target }: LabelsProps) {
  const { words, code } = useSpeech();
  if (labels.length === 0) return <span>{words.key}</span>;
  return labels.map(({ category, detail }, place) => (
    <span key={category}>
      {place > 0 ? ' + ' : ''}
      {code('DataCategory', category)}{' '}
      <a href={`/schema#${category}`} target={target} rel="noreferrer">
        <code>{category}</code>
      </a>{' '}
      ({words.details[detail]}, S{categories.get(category)?.sensitivity})
    </span>
  ));
}

/** Whose data it is. */
export function Owner({ owner }: { readonly owner: string | null }) {
  const { words, code } = useSpeech();
  return <span>{owner === null ? words.ownerOfEnclosing : code('AgencyCode', owner)}</span>;
}
