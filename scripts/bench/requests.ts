import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { idOf } from '../../subgraphs/kit/fixtures';
import { type HubAnswer, HubClient } from '../development/hub-client';
import { ROOT } from '../development/places';
import { costIn, type Sender, spentBy, timesAsMuch } from './request-rounds';
import { LeanClient } from './lean-client';
import type { Cost } from './rounds';
import { type TwoHubs, withTwoHubs } from './two-hubs';

/** Rounds of two requests in each way. */
export const ROUNDS = 11;

/** What one request costs, with authorization and with it compiled out. */
export interface RequestCosts {
  readonly title: string;
  /** What each of both sent and answered, and what was left out, in one line each. */
  readonly notes: readonly string[];
  /** In microseconds of processor time, the hub as it is first. */
  readonly costs: readonly Cost[];
  /** One against another, round by round; the hub as it is against authorization compiled out first. */
  readonly times: readonly Cost[];
}

/** One operation of one reader of the family. */
interface Asked {
  readonly title: string;
  /** Where the operation is written, from the project's folder. */
  readonly file: string;
  readonly reader: string;
  readonly as: string;
  readonly purpose: string;
  /** Nothing of it is withheld from this reader: both have to answer the same. */
  readonly isGranted: boolean;
}

/** Plans and connections are made; on a slow machine an agency may be silent meanwhile. */
const [LEAST_WARMING, MOST_WARMING] = [3, 20];
const FAMILY = 'S1';
const ASKED: readonly Asked[] = [
  {
    ...{ title: 'one request, all of which its reader is granted', isGranted: true },
    file: 'scripts/bench/granted-view.graphql',
    ...{ reader: 'ilse-maes', as: 'CASE_DIRECTOR', purpose: 'INTERVENTION_COORDINATION' },
  },
  {
    ...{ title: 'one request for the whole family view, pruned for its reader', isGranted: false },
    file: 'test/queries/family-view.graphql',
    ...{ reader: 'wendy-stas', as: 'AGENCY_SPOC', purpose: 'INTERVENTION_COORDINATION' },
  },
];

/** What requests about one family cost over both hubs. @throws when they do not answer as they have to */
export async function requestCosts(): Promise<RequestCosts[]> {
  return withTwoHubs(async (hubs) => {
    const all: RequestCosts[] = [];
    for (const asked of ASKED) all.push(await costsOf(hubs, asked));
    return all;
  });
}

async function costsOf(hubs: TwoHubs, asked: Asked): Promise<RequestCosts> {
  const body = JSON.stringify({ query: await readFile(join(ROOT, asked.file), 'utf8') });
  const accessToken = await hubs.accessToken(asked.reader);
  const desk = new HubClient(hubs.ours, accessToken);
  const open = () => openedPass(desk, asked);
  const ours = new LeanClient(hubs.ours, accessToken, body);
  const plain = new LeanClient(hubs.plain, accessToken, body);
  try {
    const pass = await open();
    const [one, other] = [
      await answerOf('ours', ours, pass, hubs),
      await answerOf('plain', plain, pass, hubs),
    ];
    expectSound(asked, one.text, other.text);
    const senders = [
      again('a', ours, one.text, pass),
      again('b', plain, other.text, pass),
      anew('c', ours, one.text, open),
      anew('d', plain, other.text, open),
    ];
    const { spent, leftOut } = await spentBy(
      asked.isGranted ? senders : senders.slice(0, 2),
      ROUNDS,
    );
    const [a, b, c, d] = spent;
    return {
      ...{ title: asked.title, costs: spent.map(costIn) },
      notes: [
        `a: ${one.note}`,
        `b: ${other.note}`,
        `${String(leftOut)} rounds left out, in which somebody was silent`,
      ],
      times: [
        ...(a && b ? [timesAsMuch(a, b)] : []),
        ...(a && c && d ? [timesAsMuch(c, a), timesAsMuch(c, d)] : []),
      ],
    };
  } finally {
    await Promise.all([ours.close(), plain.close()]);
  }
}

/** A case pass, as a reader's page keeps it. */
async function openedPass(desk: HubClient, { as, purpose }: Asked): Promise<string> {
  const { data, errors } = await desk.ask(
    'mutation ($input: OpenCaseInput!) { openCase(input: $input) { token } }',
    { input: { caseId: idOf(FAMILY), function: as, purpose } },
  );
  const opened = data?.['openCase'] as { readonly token: string } | undefined;
  if (!opened) throw new Error(errors?.[0]?.message ?? 'Expected a pass.');
  return opened.token;
}

/** What is answered when plans are made and connections are open, and what that took. */
async function answerOf(
  which: keyof TwoHubs['statements'],
  client: LeanClient,
  pass: string,
  { statements }: TwoHubs,
): Promise<{ readonly text: string; readonly note: string }> {
  let [text, sent] = ['', 0];
  for (let times = 0; times < MOST_WARMING; times += 1) {
    const before = statements[which];
    text = await client.ask(pass);
    sent = statements[which] - before;
    if (times >= LEAST_WARMING && !errorsIn(text)) break;
  }
  return { text, note: `${String(sent)} statements, an answer of ${String(text.length)} bytes` };
}

/** @throws when somebody was silent, and when what is granted was withheld or came out differently */
function expectSound({ file, isGranted }: Asked, ours: string, plain: string): void {
  const faults = [ours, plain].flatMap((text) => errorsIn(text) ?? []);
  if (faults.length > 0) {
    const said = [...new Set(faults.map(({ message }) => message))].join(', ');
    throw new Error(`${file}: expected two answers without an error, got ${said}.`);
  }
  if (!isGranted) return;
  const [one, other] = [answerIn(ours), answerIn(plain)];
  const { withheld } = one.extensions?.['oneroof'] as { readonly withheld: readonly unknown[] };
  if (withheld.length > 0) throw new Error(`${file}: expected that nothing of it is withheld.`);
  if (isDeepStrictEqual(one.data, other.data)) return;
  throw new Error(`${file}: expected the same data with and without authorization.`);
}

/** The same request with the same pass: what readers do between opening a case and leaving it. */
function again(name: string, client: LeanClient, expected: string, pass: string): Sender {
  return { name, send: async () => isAnswered(await client.ask(pass), expected) };
}

/** The same request, each with a pass that nobody has seen yet. */
function anew(
  name: string,
  client: LeanClient,
  expected: string,
  open: () => Promise<string>,
): Sender {
  let pass = '';
  return {
    name,
    async prepare() {
      pass = await open();
    },
    send: async () => isAnswered(await client.ask(pass), expected),
  };
}

/** @throws for another answer to the same request, if not because somebody was silent */
function isAnswered(text: string, expected: string): boolean {
  if (text === expected) return true;
  if (errorsIn(text)) return false;
  throw new Error('Expected the same answer to the same request.');
}

function errorsIn(text: string): HubAnswer['errors'] {
  return answerIn(text).errors;
}

function answerIn(text: string): Omit<HubAnswer, 'status'> {
  return JSON.parse(text) as HubAnswer;
}
