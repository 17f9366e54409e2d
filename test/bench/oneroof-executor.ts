import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { type DocumentNode, parse, validate } from 'graphql';
import { createExecutor } from '../../gateway/execution/plan-executor';
import { complain } from '../../scripts/development/run';
import type { ExecutorArguments } from './contenders';
import { leanSend } from './lean-send';

/**
 * Oneroof's executor alone, on `node:http`: an operation is parsed and validated when its text comes
 * for the first time, and nobody is authenticated, authorized or recorded.
 */
async function serve({ port, supergraph, urls }: ExecutorArguments): Promise<void> {
  const send = leanSend(urls);
  const supergraphSdl = await readFile(supergraph, 'utf8');
  const executor = await createExecutor<object>({ supergraphSdl, send });
  const operations = new Map<string, { document: DocumentNode; queryHash: string }>();

  function operationOf(text: string) {
    let operation = operations.get(text);
    if (!operation) {
      const document = parse(text, { noLocation: true });
      const [fault] = validate(executor.schema, document);
      if (fault) throw fault;
      operation = { document, queryHash: createHash('sha256').update(text).digest('hex') };
      operations.set(text, operation);
    }
    return operation;
  }

  async function answer(body: string): Promise<string> {
    const { query, variables } = JSON.parse(body) as {
      readonly query: string;
      readonly variables: Record<string, unknown>;
    };
    const request = { ...operationOf(query), variables, context: {} };
    return JSON.stringify(await executor.execute(request));
  }

  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      answer(Buffer.concat(chunks).toString()).then(
        (text) => {
          const body = Buffer.from(text);
          response.writeHead(200, {
            'content-type': 'application/json',
            'content-length': body.length,
          });
          response.end(body);
        },
        () => {
          response.writeHead(500);
          response.end();
        },
      );
    });
  }).listen(port, '127.0.0.1');
}

serve(JSON.parse(process.argv[2] ?? '') as ExecutorArguments).catch(complain);
