import type { WithheldEntry } from '../../client/hub';
import type { Access } from '../hub';
import { useSpeech } from './speech';

interface WithheldListProps {
  readonly withheld: readonly WithheldEntry[] | undefined;
  readonly access: Access | undefined;
}

/** What the last answer left out: whose it is, about whom, by which rule, and what can be done. */
export function WithheldList({ withheld, access }: WithheldListProps) {
  const { words, code, policy, format } = useSpeech();
  if (!withheld) return <p>{words.withheldNotRun}</p>;
  if (withheld.length === 0) return <p>{words.withheldNone}</p>;
  const names = (ids: readonly string[]) =>
    format.list(ids.map((id) => access?.names.get(id) ?? id));
  const whom = ({ person, persons, except }: WithheldEntry) => {
    if (except) return `${words.allBut} ${names(except)}`;
    const ids = persons ?? (person === undefined ? [] : [person]);
    return ids.length > 0 ? names(ids) : words.everybody;
  };
  return (
    <>
      <p className="quiet">{words.withheldText}</p>
      <ul className="withheld">
        {withheld.map((entry) => (
          <li key={JSON.stringify(entry)}>
            <h3>
              {code('AgencyCode', entry.owner)}: {code('DataCategory', entry.category)}
            </h3>
            <p className="quiet">{whom(entry)}</p>
            <dl>
              <dt>{words.rule}</dt>
              <dd>
                {policy(entry.policy)} <code>{entry.policy}</code>
              </dd>
              <dt>{words.remedy}</dt>
              <dd>{code('AccessRemedy', entry.remedy)}</dd>
              <dt>{words.fields}</dt>
              <dd>
                {entry.coordinates.map((coordinate) => (
                  <code key={coordinate}>{coordinate} </code>
                ))}
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
