import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const HEADER = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;

/** A graph of a registry, the police and the prosecution, with more fields of the root if wanted. */
export function smallGraph(...more: readonly string[]): string {
  const agencies = {
    'case-registry': `
      type Query { person: Person ${more.map((name) => `${name}: String`).join(' ')} }
      type Person @key(fields: "id") { id: ID! name: String }`,
    police: 'type Person @key(fields: "id") { id: ID! reports: [String] advice: String }',
    prosecution: 'type Person @key(fields: "id") { id: ID! files: [String] }',
  };
  const { supergraphSdl, errors } = composeServices(
    Object.entries(agencies).map(([name, sdl]) => ({
      ...{ name, url: `http://${name}`, typeDefs: parse(HEADER + sdl) },
    })),
  );
  if (supergraphSdl === undefined) throw new Error(String(errors));
  return supergraphSdl;
}
