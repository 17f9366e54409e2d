import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
} from 'graphql';
import { FEDERATION_HEADER } from './federation-header';
import { type Category, MATRIX } from './policy/generated/matrix';
import { DETAILS } from './policy/vocabulary';
import { REGISTRY } from './registry';

/**
 * What agencies may publish: an allow-list, so that laundering, filter oracles, field take-over and
 * most planner bombs cannot be written down. Plain federation composes every one of them.
 * Each refusal names the coordinate and the remedy.
 */

/** The only types with a key: agencies meet in them. */
const JOINTS: ReadonlySet<string> = new Set(['Person', 'ChainCase']);
/** The only way to each: a path of the graph has exactly one subject. */
export const WAYS: Readonly<Record<string, string>> = {
  Person: 'CaseParticipant.person',
  ChainCase: 'Query.case',
};
const SCALARS: ReadonlySet<string> = new Set(['Date', 'DateTime', 'YearMonth']);
/**
 * Types whose fields are not decided by the pass: each row is another case, and the registry that
 * lists it decides who is told of it (design §4.1).
 */
export const DECIDED_BY_ITS_ROW: ReadonlySet<string> = new Set([
  ...['CaseListing', 'EmergencyReview', 'AgencyDisclosure'],
  ...['SubjectReport', 'SubjectReportLine', 'UnusualAccess', 'OverseenCase'],
]);
/** Root fields belong to the registry; a `Query` field that takes an argument is listed here. */
const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation']);
const QUERY_ARGUMENTS: ReadonlySet<string> = new Set(['Query.subjectReport']);

/** Everything in one agency's SDL that may not be composed. */
export function refusals(document: DocumentNode, agency: string): string[] {
  const header = parse(FEDERATION_HEADER).definitions.map(print);
  return document.definitions.flatMap((definition) =>
    header.includes(print(definition)) ? [] : inDefinition(definition, agency),
  );
}

/** Types that two agencies publish in different words, or share without saying so. */
export function disagreements(
  published: readonly { readonly name: string; readonly typeDefs: DocumentNode }[],
): string[] {
  const first = new Map<string, { readonly agency: string; readonly text: string }>();
  const found: string[] = [];
  for (const { name: agency, typeDefs } of published) {
    for (const definition of typeDefs.definitions) {
      if (!('name' in definition)) continue;
      const name = definition.name.value;
      if (JOINTS.has(name) || definition.kind === Kind.DIRECTIVE_DEFINITION) continue;
      const text = print(definition);
      const other = first.get(name);
      if (!other) first.set(name, { agency, text });
      else if (other.text !== text) {
        found.push(`${name}: differs between ${other.agency} and ${agency}; use the same words.`);
      }
    }
  }
  return found;
}

function inDefinition(definition: DefinitionNode, agency: string): string[] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
      return inType(definition, agency);
    case Kind.ENUM_TYPE_DEFINITION:
      return (definition.values ?? []).flatMap((value) =>
        foreign(`${definition.name.value}.${value.name.value}`, value.directives, ['deprecated']),
      );
    case Kind.SCALAR_TYPE_DEFINITION:
      return SCALARS.has(definition.name.value)
        ? foreign(definition.name.value, definition.directives, [])
        : [`${definition.name.value}: is not a shared scalar; use Date, DateTime or YearMonth.`];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return inputFaults(definition, agency);
    case Kind.SCHEMA_EXTENSION:
    case Kind.SCHEMA_DEFINITION:
      return ['schema: agencies may not link or extend it; the kit writes the header.'];
    case Kind.DIRECTIVE_DEFINITION:
      return [`@${definition.name.value}: agencies may not define directives; remove it.`];
    default: {
      const name = 'name' in definition ? definition.name.value : 'document';
      return [`${name}: ${definition.kind} is not allowed; use an object type.`];
    }
  }
}

function inputFaults(
  definition: Extract<DefinitionNode, { kind: Kind.INPUT_OBJECT_TYPE_DEFINITION }>,
  agency: string,
): string[] {
  const { name, fields = [] } = definition;
  if (agency !== REGISTRY) {
    return [`${name.value}: only the case registry takes input; remove it.`];
  }
  return fields.flatMap((field) =>
    foreign(`${name.value}.${field.name.value}`, field.directives, ['deprecated']),
  );
}

function inType(type: ObjectTypeDefinitionNode, agency: string): string[] {
  const name = type.name.value;
  const found: string[] = [];
  if (ROOTS.has(name) && agency !== REGISTRY) {
    found.push(`${name}: only the case registry has root fields; hang it under Person.`);
  }
  if (type.interfaces?.length) found.push(`${name}: implements an interface; remove it.`);
  for (const directive of type.directives ?? []) found.push(...typeDirective(type, directive));
  return [...found, ...(type.fields ?? []).flatMap((field) => inField(type, field, agency))];
}

function typeDirective(type: ObjectTypeDefinitionNode, directive: ConstDirectiveNode): string[] {
  const name = type.name.value;
  const printed = print(directive);
  if (directive.name.value === 'key') {
    if (JOINTS.has(name) && printed === '@key(fields: "id")') return [];
    return [`${name}: ${printed} is not allowed; only Person and ChainCase are reached by id.`];
  }
  if (directive.name.value === 'shareable' && (type.fields ?? []).every(isStructure)) return [];
  return [`${name}: @${directive.name.value} is not allowed; remove it.`];
}

function inField(
  type: ObjectTypeDefinitionNode,
  field: FieldDefinitionNode,
  agency: string,
): string[] {
  const typeName = type.name.value;
  const coordinate = `${typeName}.${field.name.value}`;
  const found = foreign(coordinate, field.directives, ['needToKnow', 'deprecated']);
  if (field.arguments?.length && typeName !== 'Mutation' && !QUERY_ARGUMENTS.has(coordinate)) {
    found.push(`${coordinate}: takes arguments; serve it whole.`);
  }
  for (const argument of field.arguments ?? []) {
    found.push(...foreign(`${coordinate}(${argument.name.value}:)`, argument.directives, []));
  }
  const way = WAYS[nameOf(field.type)];
  if (way && way !== coordinate) {
    found.push(`${coordinate}: leads to ${nameOf(field.type)}; only ${way} may, name it by id.`);
  }
  if (JOINTS.has(typeName) && field.name.value === 'id') return found;
  if (JOINTS.has(typeName) && agency !== REGISTRY)
    found.push(...container(coordinate, field, agency));
  return [...found, ...labelFaults(coordinate, field)];
}

/** What an agency adds to a joint hangs under its own name, in an object that holds no fact. */
function container(coordinate: string, field: FieldDefinitionNode, agency: string): string[] {
  const own = agency.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const found: string[] = [];
  if (field.name.value !== own) {
    found.push(`${coordinate}: is not the agency's own container; hang it under "${own}".`);
  }
  if (field.type.kind === Kind.LIST_TYPE || !isStructure(field)) {
    found.push(`${coordinate}: is a container; make it an object with category STRUCTURE.`);
  }
  return found;
}

function labelFaults(coordinate: string, field: FieldDefinitionNode): string[] {
  const found: string[] = [];
  const labels = labelsOf(field);
  if (labels.length === 0) found.push(`${coordinate}: has no label; add @NeedToKnow.`);
  if (field.type.kind === Kind.NON_NULL_TYPE) {
    found.push(`${coordinate}: cannot be null, so it cannot be withheld; make it nullable.`);
  }
  for (const { arguments: given = [] } of labels) {
    for (const { name, value } of given) {
      const word = value.kind === Kind.STRING ? value.value : '';
      const known =
        name.value === 'category' ? word in MATRIX : (DETAILS as readonly string[]).includes(word);
      if (!known) {
        found.push(`${coordinate}: unknown ${name.value} ${print(value)}; take one of the matrix.`);
      } else if (name.value === 'category' && staysAtSource(word as Category)) {
        found.push(`${coordinate}: ${word} stays at its source; do not publish it.`);
      }
    }
  }
  return found;
}

/** Some categories are agreed on only to say that they never travel over the hub. */
function staysAtSource(category: Category): boolean {
  const purposes: readonly string[] = MATRIX[category].purposes;
  return purposes.every((purpose) => purpose === 'care' || purpose === 'none');
}

function foreign(
  coordinate: string,
  directives: readonly ConstDirectiveNode[] | undefined,
  allowed: readonly string[],
): string[] {
  return (directives ?? [])
    .filter(({ name }) => !allowed.includes(name.value))
    .map(({ name }) => `${coordinate}: @${name.value} is not allowed; remove it.`);
}

function labelsOf(field: FieldDefinitionNode): readonly ConstDirectiveNode[] {
  return field.directives?.filter(({ name }) => name.value === 'needToKnow') ?? [];
}

function isStructure(field: FieldDefinitionNode): boolean {
  const labels = labelsOf(field);
  return (
    labels.length > 0 &&
    labels.every(({ arguments: given = [] }) =>
      given.some(({ value }) => value.kind === Kind.STRING && value.value === 'STRUCTURE'),
    )
  );
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
