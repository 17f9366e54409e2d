import { Kind, parse } from 'graphql';

/** The subgraphs that a supergraph is composed of, as `join__Graph` lists them (join spec v0.3). */
export function subgraphNames(supergraphSdl: string): string[] {
  return parse(supergraphSdl, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph'
      ? (definition.values ?? []).flatMap(({ directives = [] }) =>
          directives.flatMap(({ arguments: given = [] }) =>
            given.flatMap(({ name, value }) =>
              name.value === 'name' && value.kind === Kind.STRING ? [value.value] : [],
            ),
          ),
        )
      : [],
  );
}
