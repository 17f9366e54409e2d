import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { FEDERATION_HEADER } from '../../schema/federation-header';
import type { Category } from '../../schema/policy/generated/matrix';

/** A subgraph of the bench: what it adds to a person, and the label of all that. */
export interface BenchAgency {
  readonly name: string;
  /** How its fields and types begin. */
  readonly word: string;
  readonly category: Category;
}

export const REGISTRY = 'case-registry';

/**
 * The agencies, in the order in which a smaller graph takes them. Each serves one category that a
 * case director is granted in full, so that nothing is withheld and all contenders answer the same.
 */
const AGENCIES: readonly BenchAgency[] = [
  { name: 'police', word: 'police', category: 'INC_FACT' },
  { name: 'prosecution', word: 'prosecution', category: 'JUD_STATUS' },
  { name: 'mental-health', word: 'mentalHealth', category: 'ALERT' },
  { name: 'houses-of-justice', word: 'guidance', category: 'GUID_COMPL' },
  { name: 'child-abuse-centre', word: 'childAbuse', category: 'CHILD_CONCERN' },
  { name: 'youth-welfare', word: 'youthWelfare', category: 'YOUTH_STATUS' },
  { name: 'general-welfare', word: 'welfare', category: 'PROTECT' },
  { name: 'municipality', word: 'municipality', category: 'ADMIN_MEAS' },
];

/** How many subgraphs a graph of the bench has, the registry among them. */
export const GRAPHS = [2, 4, 9] as const;
export type Graph = (typeof GRAPHS)[number];

export function agenciesOf(graph: Graph): readonly BenchAgency[] {
  return AGENCIES.slice(0, graph - 1);
}

/** The fields of each record of each agency. */
export const RECORD_FIELDS = [
  ...(['id', 'date', 'kind', 'status'] as const),
  ...(['description', 'severity', 'score', 'active'] as const),
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

/** The SDL of a subgraph as federation 2 has it, with Oneroof's labels. */
export function labelledSdl(graph: Graph, name: string): string {
  return FEDERATION_HEADER + sdlOf(graph, name, labelled);
}

/** The same subgraph for a gateway of federation 1, which knows no labels. */
export function plainSdl(graph: Graph, name: string): string {
  const sdl = sdlOf(graph, name, () => '').replace('type Query', 'extend type Query');
  return name === REGISTRY
    ? sdl
    : sdl.replace('type Person', 'extend type Person').replace('id: ID!', 'id: ID! @external');
}

type Label = (category: Category, detail?: 'SUMMARY') => string;

const labelled: Label = (category, detail) =>
  `@needToKnow(category: "${category}"${detail ? `, detail: "${detail}"` : ''})`;

function sdlOf(graph: Graph, name: string, label: Label): string {
  if (name === REGISTRY) return registrySdl(label);
  const agency = agenciesOf(graph).find((one) => one.name === name);
  if (!agency) throw new RangeError(`Expected a subgraph of ${String(graph)}, got ${name}.`);
  const { word, category } = agency;
  const type = word.charAt(0).toUpperCase() + word.slice(1);
  const full = label(category);
  return `
    type Person @key(fields: "id") {
      id: ID!
      ${word}Summary: String ${label(category, 'SUMMARY')}
      ${word}Records: [${type}Record!] ${full}
    }
    type ${type}Record {
      id: ID ${full}
      date: String ${full}
      kind: String ${full}
      status: String ${full}
      description: String ${full}
      severity: ${type}Severity ${full}
      score: Int ${full}
      active: Boolean ${full}
    }
    enum ${type}Severity { LOW MEDIUM HIGH }`;
}

function registrySdl(label: Label): string {
  return `
    type Query { case(id: ID!): ChainCase ${label('STRUCTURE')} }
    type ChainCase @key(fields: "id") {
      id: ID!
      number: String ${label('CASE_CORE')}
      phase: String ${label('CASE_CORE', 'SUMMARY')}
      members: [Person!] ${label('CASE_PERSON', 'SUMMARY')}
    }
    type Person @key(fields: "id") {
      id: ID!
      knownAs: String ${label('ID_CORE')}
      birthDate: String ${label('ID_CORE')}
      role: String ${label('CASE_PERSON')}
    }`;
}

/** Where a subgraph answers. */
export function pathOf(graph: Graph, name: string): string {
  return `/${String(graph)}/${name}`;
}

/** The one supergraph that all contenders answer. @param origin of the canned agencies */
export function supergraphOf(graph: Graph, origin: string): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphsOf(graph).map((name) => ({
      ...{ name, url: origin + pathOf(graph, name) },
      typeDefs: parse(labelledSdl(graph, name)),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(String(errors));
  return supergraphSdl;
}

export function subgraphsOf(graph: Graph): readonly string[] {
  return [REGISTRY, ...agenciesOf(graph).map(({ name }) => name)];
}
