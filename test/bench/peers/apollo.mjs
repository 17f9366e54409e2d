// Plain @apollo/gateway behind @apollo/server, as its documentation starts it.
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { ApolloGateway } from '@apollo/gateway';

const { port, supergraph } = JSON.parse(process.argv[2]);
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(supergraph, 'utf8') });
await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { port, host: '127.0.0.1' },
});
