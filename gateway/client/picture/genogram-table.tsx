import { type FamilyPicture, letterOf } from './family-picture';
import type { PictureWords } from './picture-words';
import { spanned } from './span';

/**
 * The facts of a genogram in words: who is in the family and how they stand to each other. What is
 * not given, for whatever reason, is an empty cell.
 *
 * Classes: `picture-table`.
 */
export interface GenogramTableProps {
  readonly picture: FamilyPicture;
  readonly words: PictureWords;
  /** A day (`YYYY-MM-DD`) as the reader writes it. */
  readonly date: (day: string) => string;
}

export function GenogramTable({ picture, words, date }: GenogramTableProps) {
  const { persons, ties, households } = picture;
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  const shown = (day: string | undefined) => (day ? date(day) : '');
  const homeOf = (id: string) => {
    const at = households.findIndex((ids) => ids.includes(id));
    return at < 0 ? '' : letterOf(at);
  };
  return (
    <>
      <table class="picture-table">
        <caption>{words('persons')}</caption>
        <Head columns={[words('person'), words('role'), words('born'), words('household')]} />
        <tbody>
          {persons.map(({ id, name, role, birthDate }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{role && words(`role.${role}`)}</td>
              <td>{shown(birthDate)}</td>
              <td>{homeOf(id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table class="picture-table">
        <caption>{words('ties')}</caption>
        <Head columns={[words('tie'), words('bond'), words('violence'), words('period')]} />
        <tbody>
          {ties.map(({ id, from, to, kind, quality, isViolent, since, until }) => (
            <tr key={id}>
              <th scope="row">{`${names.get(from) ?? ''} ${words(`tie.${kind}`)} ${names.get(to) ?? ''}`}</th>
              <td>{quality && words(`quality.${quality}`)}</td>
              <td>{isViolent && words('violence')}</td>
              <td>{spanned(shown(since), shown(until))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Head({ columns }: { columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}
