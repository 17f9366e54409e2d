import type { Column } from '../../../schema/policy/generated/matrix';
import type { Opens, ReferenceCategory } from '../reference';
import { useSpeech } from './speech';

/** Not over the hub, whoever asks: the matrix says so in place of a purpose. */
const NEVER: ReadonlySet<string> = new Set(['care', 'none']);

/** The matrix, as far as it is about what this developer may see. */
export function CategoryTable({
  categories,
}: {
  readonly categories: readonly ReferenceCategory[];
}) {
  const { words, code } = useSpeech();
  const purposeOf = (purpose: string) => {
    if (purpose === 'all') return words.anyPurpose;
    return NEVER.has(purpose) ? words.never : code('Purpose', purpose);
  };
  return (
    <div className="wide" role="group" aria-label={words.categories} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.category}</th>
            <th scope="col">{words.sensitivity}</th>
            <th scope="col">{words.purposes}</th>
            <th scope="col">{words.readers}</th>
          </tr>
        </thead>
        <tbody>
          {categories.map(({ category, sensitivity, purposes, cells }) => (
            <tr key={category} id={category}>
              <th scope="row">
                {code('DataCategory', category)} <code>{category}</code>
              </th>
              <td>S{sensitivity}</td>
              <td>{purposes.map(purposeOf).join(', ')}</td>
              <td>
                <ul>
                  {(Object.entries(cells) as [Column, Opens][]).map(([column, opens]) => (
                    <li key={column}>
                      {words.columns[column]}: {words.opens[opens]}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
