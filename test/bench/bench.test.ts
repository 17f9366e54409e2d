import { PassThrough } from 'node:stream';
import type { Socket } from 'node:net';
import { graphql, parse } from 'graphql';
import { createExecutor } from '../../gateway/execution/plan-executor';
import { NAMES } from './contenders';
import { caseIdOf } from './families';
import { supergraphOf } from './graph';
import { requestsIn } from './http-requests';
import { lossesIn } from './losses';
import { answerTo, familyView, type Operation, textOf, unseenView } from './operations';
import type { Figures } from './rounds';
import { MAIN } from './scenarios';
import { subgraphSchema } from './subgraph-schema';

/** What the bench rests on; the bench itself needs its peers, and time. */

async function answered(operation: Operation, number: number) {
  const executor = await createExecutor<object>({
    supergraphSdl: supergraphOf(2, 'http://agencies'),
    send: async (name, { query, variables }) =>
      graphql({ schema: subgraphSchema(2, name), source: query, variableValues: variables ?? {} }),
  });
  const [document, queryHash] = [parse(textOf(operation)), operation.name];
  const variables = { id: caseIdOf(5, number) };
  const answer = await executor.execute({ document, queryHash, variables, context: {} });
  await executor.stop();
  return JSON.parse(JSON.stringify(answer)) as unknown;
}

describe('the bench', () => {
  it('knows the right answer to what it asks', async () => {
    for (const operation of [familyView(2), unseenView(2, 1)]) {
      const right = { data: answerTo(operation, 5, 3) };

      expect(await answered(operation, 3)).toEqual(right);
      expect(await answered(operation, 4)).not.toEqual(right);
    }
  });

  it('asks for another view each time', () => {
    const texts = Array.from({ length: 100 }, (_, number) => {
      const { asked } = unseenView(9, number);
      return JSON.stringify(asked.map(({ fields }) => fields));
    });

    expect(new Set(texts).size).toBe(100);
  });

  it('reads requests however they are cut', () => {
    const sized = 'POST /2/police HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody';
    const chunked =
      'POST /9/police HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nbo\r\n2\r\ndy\r\n0\r\n\r\n';
    const bytes = Buffer.from(sized + chunked + sized);
    for (let cut = 1; cut < bytes.length; cut += 1) {
      const socket = new PassThrough();
      const read: string[] = [];
      requestsIn(socket as unknown as Socket, (path, body) => read.push(`${path} ${body}`));
      socket.emit('data', bytes.subarray(0, cut));
      socket.emit('data', bytes.subarray(cut));

      expect(read).toEqual(['/2/police body', '/9/police body', '/2/police body']);
    }
  });

  it('says where Oneroof loses', () => {
    const [ours, theirs] = [NAMES.unrecorded, NAMES.mercurius];
    const among = (own: number, other: number) => [
      {
        ...{ scenario: MAIN, loadAverages: [0, 0] as const },
        measured: [
          { name: ours, bytes: 0, rounds: [figures(own)] },
          { name: theirs, bytes: 0, rounds: [figures(other)] },
        ],
      },
    ];

    expect(lossesIn(among(1, 4), [])).toEqual([]);
    expect(lossesIn(among(1, 2), [])).toEqual([
      expect.stringMatching(/^Missed: CPU of Mercurius.*: 2[.]00/),
    ]);
    expect(lossesIn(among(2, 1), []).join()).toContain(`CPU ms a request: ${ours} 2.00; ${theirs}`);
  });
});

/** One round that differs in what a request costs only. */
function figures(cpuPerRequest: number): Figures {
  return {
    ...{ cpuPerRequest, perSecond: 1, p50: 1, p95: 1, p99: 1, rssMb: 1, callsPerRequest: 9 },
    ...{ requests: 1, foreignShare: 0, agenciesShare: 0, readersShare: 0, databasePerRequest: 0 },
  };
}
