import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subgraphNames } from './subgraph-names';

describe('the subgraphs of a supergraph', () => {
  it('are the nine of ours, by the names of their folders', () => {
    const sdl = readFileSync(join(__dirname, '../schema/supergraph.graphql'), 'utf8');

    expect(subgraphNames(sdl)).toEqual([
      ...['case-registry', 'child-abuse-centre', 'general-welfare', 'houses-of-justice'],
      ...['mental-health', 'municipality', 'police', 'prosecution', 'youth-welfare'],
    ]);
  });

  it('are none where there is no supergraph', () => {
    expect(subgraphNames('type Query { ping: Boolean }')).toEqual([]);
  });
});
