import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { PLANNER_BOUNDS } from '../../gateway/execution/planning-limits';

/** The planner alone, as Oneroof uses it: answers how long it planned an operation, in milliseconds. */
const { port, supergraph } = JSON.parse(process.argv[2] ?? '') as {
  readonly port: number;
  readonly supergraph: string;
};
const graph = Supergraph.build(readFileSync(supergraph, 'utf8'));
const schema = graph.apiSchema();
const planner = new QueryPlanner(graph, { reuseQueryFragments: false, debug: PLANNER_BOUNDS });

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { query } = JSON.parse(Buffer.concat(chunks).toString()) as { readonly query: string };
    const document = parse(query, { noLocation: true });
    const started = performance.now();
    planner.buildQueryPlan(operationFromDocument(schema, document));
    response.end(JSON.stringify({ ms: performance.now() - started }));
  });
}).listen(port, '127.0.0.1');
