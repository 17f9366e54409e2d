import type { Fact, Facts } from '../view/facts';
import { MOMENT, PLAIN } from '../view/fields';
import { When } from './parts';
import { useSpeech } from './speech';
import { InState } from './states';

/** Names by id, of persons and professionals whom the reader knows. */
type Names = ReadonlyMap<string, string>;

/** What a record holds: its title, its facts, and the records within. */
export function FactsView({ facts, names }: { facts: Facts; names: Names }) {
  const { field: fieldWord } = useSpeech();
  const { kind, when, records, missing } = facts;
  return (
    <div class="record">
      {(kind ?? when) && (
        <p class="record-title">
          {kind && (
            <b class="capital">
              <FactValue fact={kind} names={names} />
            </b>
          )}{' '}
          {when && <FactValue fact={when} names={names} />}
        </p>
      )}
      {facts.facts.length > 0 && (
        <dl class="facts">
          {facts.facts.map((fact) => (
            <div key={fact.field}>
              <dt>{fieldWord(fact.field)}</dt>
              <dd>
                <FactValue fact={fact} names={names} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {records.map(({ field, records: own }) =>
        own.every(isShort) ? (
          <p key={field} class="record-line">
            <span class="quiet">{fieldWord(field)}:</span>{' '}
            {own.map((one, place) => (
              <span key={place}>
                {place > 0 && '; '}
                <ShortFacts facts={one} names={names} />
              </span>
            ))}
          </p>
        ) : (
          <div key={field} class="record-list">
            <p class="record-field">{fieldWord(field)}</p>
            {own.map((one, place) => (
              <FactsView key={place} facts={one} names={names} />
            ))}
          </div>
        ),
      )}
      <Missing missing={missing} />
    </div>
  );
}

/** A record that is said in a line needs no names of fields. */
function isShort({ facts, records, missing, kind, when }: Facts): boolean {
  const said = facts.length + Number(kind !== undefined) + Number(when !== undefined);
  return said <= 3 && records.length === 0 && missing.length === 0;
}

function ShortFacts({ facts: { kind, when, facts }, names }: { facts: Facts; names: Names }) {
  const shown = [kind, ...facts, when].filter((fact) => fact !== undefined);
  return (
    <>
      {shown.map((fact, place) => (
        <span key={fact.field}>
          {place > 0 && ', '}
          <FactValue fact={fact} names={names} />
        </span>
      ))}
    </>
  );
}

/** What is not there, field by field of one reason. */
export function Missing({ missing }: { missing: Facts['missing'] }) {
  const { field: fieldWord, format } = useSpeech();
  if (missing.length === 0) return null;
  const reasons = new Map<string, { readonly first: Facts['missing'][number]; fields: string[] }>();
  for (const one of missing) {
    const { state } = one;
    const reason =
      state.name === 'withheld' ? state.entry.category + state.entry.policy : state.name;
    const known = reasons.get(reason) ?? { first: one, fields: [] };
    reasons.set(reason, { ...known, fields: [...known.fields, fieldWord(one.field)] });
  }
  return (
    <ul class="missing">
      {[...reasons].map(([reason, { first, fields }]) => (
        <li key={reason}>
          {format.list([...new Set(fields)])}: <InState state={first.state}>{null}</InState>
        </li>
      ))}
    </ul>
  );
}

function FactValue({ fact: { type, values, field }, names }: { fact: Fact; names: Names }) {
  const { words, format, code } = useSpeech();
  const said = values.flatMap((value): readonly string[] => {
    if (typeof value === 'boolean') return [value ? words.yes : words.no];
    if (typeof value === 'number') {
      return [
        field.endsWith('Rate')
          ? format.share(value)
          : value > 1900
            ? String(value)
            : format.number(value),
      ];
    }
    if (typeof value === 'string') {
      if (type === 'ID') return [...(names.has(value) ? [names.get(value) ?? ''] : [])];
      return [type === PLAIN || type === MOMENT ? value : code(type, value)];
    }
    return named(value, code);
  });
  const [only] = values;
  if (type === MOMENT && typeof only === 'string' && values.length === 1)
    return <When value={only} />;
  const shown = type === MOMENT ? said.map(format.when) : said;
  return <>{shown.length > 3 ? shown.join(', ') : format.list(shown)}</>;
}

/** A professional or an agency, in a word. */
function named(
  value: unknown,
  code: (list: string, code: string | null | undefined) => string,
): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { displayName, code: agency } = value as { displayName?: unknown; code?: unknown };
  if (typeof displayName === 'string') return [displayName];
  return typeof agency === 'string' ? [code('AgencyCode', agency)] : [];
}
