import { agenciesOf, type BenchAgency, type Graph, RECORD_FIELDS, type RecordField } from './graph';
import { caseOf, recordsOf, saidOf, type Values } from './families';

/** A view of a family: of each agency its summary, and these fields of its records. */
export interface Operation {
  readonly name: string;
  readonly asked: readonly {
    readonly agency: BenchAgency;
    readonly fields: readonly RecordField[];
  }[];
}

/** The whole view: every field of every agency. */
export function familyView(graph: Graph): Operation {
  const asked = agenciesOf(graph).map((agency) => ({ agency, fields: RECORD_FIELDS }));
  return { name: 'FamilyView', asked };
}

/**
 * The view that nobody asked for before: about two thirds of the fields, others in each.
 * @param number which one; the same number is the same view
 */
export function unseenView(graph: Graph, number: number): Operation {
  let state = number + 1;
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; // Numerical Recipes
    return state / 2 ** 32;
  };
  const asked = agenciesOf(graph).map((agency) => ({
    agency,
    fields: RECORD_FIELDS.filter((field) => field === 'id' || chance() < 2 / 3),
  }));
  return { name: `View${String(number)}`, asked };
}

export function textOf({ name, asked }: Operation): string {
  const parts = asked.map(
    ({ agency: { word }, fields }) => `${word}Summary ${word}Records { ${fields.join(' ')} }`,
  );
  const members = `members { id knownAs birthDate role ${parts.join(' ')} }`;
  return `query ${name}($id: ID!) { case(id: $id) { id number phase ${members} } }`;
}

/** The right answer, made without any gateway. */
export function answerTo({ asked }: Operation, members: number, number: number): Values {
  const { members: persons, ...rest } = caseOf(members, number);
  const said = (id: string) =>
    asked.map(({ agency, fields }) => ({
      ...saidOf(agency, id),
      [`${agency.word}Records`]: recordsOf(agency.name, id).map((record) =>
        Object.fromEntries(fields.map((field) => [field, record[field]])),
      ),
    }));
  return {
    case: {
      ...rest,
      members: persons.map((person) => said(person.id).reduce<Values>(merge, person)),
    },
  };
}

function merge(one: Values, other: Values): Values {
  return { ...one, ...other };
}
