import { setTimeout as pause } from 'node:timers/promises';
import { type Honest, honestly, type Manner } from './faulty-way';

type Entity = Readonly<Record<string, unknown>>;

/** How an agency misbehaves that still answers, and what a reader gets of it. */
export interface Misbehaviour {
  readonly what: string;
  readonly manner: Manner;
  /** Everything, for what was too much is dropped; or all but its branch, and who is silent. */
  readonly leaves: 'THE WHOLE' | 'THE REST';
}

const says =
  (body: string, status = 200): Manner =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);

/** Changes what it says of those it is asked about. */
const changes =
  (change: (entities: readonly Entity[]) => readonly Entity[]): Manner =>
  (response, honest) =>
    honestly(response, async () => {
      const { status, text } = await honest();
      const { data } = JSON.parse(text) as { readonly data: { readonly _entities: Entity[] } };
      const _entities = change(data._entities);
      return { status, text: JSON.stringify({ data: { _entities } }) };
    });

/** Changes the text of it, where JSON has no way to say it otherwise. */
const writes =
  (change: (text: string) => string): Manner =>
  (response, honest) =>
    honestly(response, async (): Promise<Honest> => {
      const { status, text } = await honest();
      return { status, text: change(text) };
    });

/** After so long, when nobody waits any more. */
export const slowBy =
  (ms: number): Manner =>
  async (response, honest) => {
    const answer = await honest();
    await pause(ms);
    await honestly(response, async () => answer);
  };

/** It is there, and not there, by turns. */
export function flapping(): Manner {
  let turn = 0;
  return (response, honest) => {
    turn += 1;
    return turn % 2 === 0 ? honestly(response, honest) : response.destroy();
  };
}

/** Something else every time, and never what was asked. */
export function garbage(): Manner {
  let turn = 0;
  return (response, honest) => {
    const { manner } = GARBAGE[turn % GARBAGE.length] ?? { manner: honestly };
    turn += 1;
    return manner(response, honest);
  };
}

const GARBAGE: readonly Misbehaviour[] = [
  ...[
    ['a page of HTML', '<html><body>502 Bad Gateway at 10.0.0.7</body></html>'],
    ['a text', 'police-db-3: connection refused'],
    ['an empty body', ''],
    ['null', 'null'],
    ['a list', '[{"data":{}}]'],
    ['no data', '{"data":null}'],
    ['data of another shape', '{"data":{"_entities":{"0":{}}}}'],
    ['entities that are no objects', '{"data":{"_entities":["a","b","c","d"]}}'],
    ['nobody', '{"data":{"_entities":[]}}'],
    ['half an answer', '{"data":{"_entities":[{"k__":"'],
    ['brackets deeper than a stack', `{"data":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
  ].map(([what = '', body = '']) => ({
    ...{ what, manner: says(body), leaves: 'THE REST' as const },
  })),
  {
    what: 'thousands of errors beside all that was asked',
    manner: (response, honest) =>
      honestly(response, async () => {
        const { status, text } = await honest();
        const { data } = JSON.parse(text) as { readonly data: unknown };
        const errors = Array.from({ length: 20_000 }, (_, place) => ({
          message: `duplicate key value violates constraint ${String(place)} (10.0.0.7)`,
        }));
        return { status, text: JSON.stringify({ data, errors }) };
      }),
    leaves: 'THE REST',
  },
];

/** Everything that a subgraph may answer in the place of what was asked. */
export const MISBEHAVIOURS: readonly Misbehaviour[] = [
  ...GARBAGE,
  {
    what: "more fields than were asked, another agency's among them",
    manner: changes((entities) =>
      entities.map((one) => ({
        ...{ knownAs: 'a name of theirs', side: 'OFFENDER_SIDE', unasked: [1, 2] },
        mentalHealth: { episodes: [{ label: 'an episode of theirs' }] },
        police: { reports: [{ label: 'a report of theirs' }] },
        ...one,
      })),
    ),
    leaves: 'THE WHOLE',
  },
  {
    what: 'one entity more than was asked',
    manner: changes((entities) => [...entities, ...entities.slice(0, 1)]),
    leaves: 'THE REST',
  },
  {
    what: 'one entity less than was asked',
    manner: changes((entities) => entities.slice(1)),
    leaves: 'THE REST',
  },
  {
    what: 'each in the place of another',
    manner: changes(([first, ...others]) => (first ? [...others, first] : [])),
    leaves: 'THE REST',
  },
  {
    what: 'keys that would be prototypes',
    manner: writes((text) =>
      text.replaceAll(
        '{"k__":',
        '{"__proto__":{"polluted":"yes","knownAs":"x"},"constructor":{"prototype":{"polluted":1}},' +
          '"toString":"x","hasOwnProperty":1,"k__":',
      ),
    ),
    leaves: 'THE WHOLE',
  },
  {
    what: 'a hundred megabytes',
    manner: async (response) => {
      const megabyte = Buffer.alloc(1024 * 1024, 'x');
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":"');
      for (let sent = 0; sent < 100 && !response.destroyed; sent += 1) {
        response.write(megabyte);
        while (response.writableNeedDrain) await pause(5);
      }
      response.end('"}');
    },
    leaves: 'THE REST',
  },
  {
    what: 'one byte a second',
    manner: async (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      while (!response.destroyed) {
        response.write(' ');
        await pause(1_000);
      }
    },
    leaves: 'THE REST',
  },
];
