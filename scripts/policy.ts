import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { type Category, MATRIX } from '../schema/policy/generated/matrix';
import { PURPOSES, READER_FUNCTIONS } from '../schema/policy/vocabulary';
import { signIn } from './development/access-token';
import { HubClient } from './development/hub-client';
import { run } from './development/run';
import { explain, EXPLAIN_OPTIONS, type Explained, oneOf } from './policy/explain';
import { explainCase } from './policy/explain-case';
import { runningMatrix } from './policy/running-matrix';
import { who } from './policy/who';

const USAGE = `Expected one of:
  who CATEGORY
      which functions read it, how far, for what, and what a release adds
  matrix
      the matrix as the running code decides it
  explain --reader X --case Y --function F --purpose P
      what a reader has of everybody in a case, as the running hub says; Y is S1 to S5, or the id
      of a case. --reason R breaks the glass, for EMERGENCY; --gateway URL asks another hub
  explain --function F --purpose P
      what such a reader has of such a person, without a hub; what is not said is open. Of the
      reader: --agency --assurance --works-for-offender-side --not-named --conflict --emergency
      --not-informed; of the person: --side --minor --self --refused --agreed --danger --released;
      of the case: --basis --not-open --closed --restricted`;

const OPTIONS = {
  ...EXPLAIN_OPTIONS,
  reader: { type: 'string' },
  case: { type: 'string' },
  reason: { type: 'string' },
  gateway: { type: 'string', default: 'http://127.0.0.1:4000/graphql' },
} as const;

type Flags = Explained &
  Readonly<Partial<Record<'reader' | 'case' | 'reason', string>>> & { readonly gateway: string };

/** `npm run policy`: what the policies in force give, to whom, and why. */
run(async () => {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [question, category] = positionals;
  process.stdout.write(await answer(question, category, values));
});

async function answer(
  question: string | undefined,
  category: string | undefined,
  flags: Flags,
): Promise<string> {
  switch (question) {
    case 'who':
      return who(categoryNamed(category));
    case 'matrix':
      return runningMatrix();
    case 'explain':
      return flags.reader === undefined && flags.case === undefined
        ? explain(flags, new Date().toISOString().slice(0, 10))
        : explainFor(flags);
    default:
      throw new Error(USAGE);
  }
}

/** Asks the running hub, as a reader of the five families. */
async function explainFor({ reader, gateway, ...flags }: Flags): Promise<string> {
  const opening = {
    ...{ case: flags.case, reason: flags.reason },
    function: oneOf('function', READER_FUNCTIONS, flags.function),
    purpose: oneOf('purpose', PURPOSES, flags.purpose),
  };
  return explainCase(new HubClient(gateway, await signIn(reader)), opening);
}

function categoryNamed(name: string | undefined): Category {
  const category = (Object.keys(MATRIX) as Category[]).find((one) => one === name);
  if (!category) throw new Error('Expected a category of the matrix, as in: who MH_RISK.');
  return category;
}
