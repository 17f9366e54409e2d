import { parseArgs } from 'node:util';
import { type Category, MATRIX } from '../schema/policy/generated/matrix';
import { run } from './development/run';
import { explain, EXPLAIN_OPTIONS } from './policy/explain';
import { runningMatrix } from './policy/running-matrix';
import { who } from './policy/who';

const USAGE = 'Expected one of: who CATEGORY, matrix, explain --function F --purpose P.';

/** `npm run policy`: what the policies in force give, without a hub and without anybody's data. */
run(async () => {
  const { values, positionals } = parseArgs({ options: EXPLAIN_OPTIONS, allowPositionals: true });
  const [question, category] = positionals;
  process.stdout.write(answer(question, category, values));
});

function answer(
  question: string | undefined,
  category: string | undefined,
  flags: Parameters<typeof explain>[0],
): string {
  switch (question) {
    case 'who':
      return who(categoryNamed(category));
    case 'matrix':
      return runningMatrix();
    case 'explain':
      return explain(flags, new Date().toISOString().slice(0, 10));
    default:
      throw new Error(USAGE);
  }
}

function categoryNamed(name: string | undefined): Category {
  const category = (Object.keys(MATRIX) as Category[]).find((one) => one === name);
  if (!category) throw new Error('Expected a category of the matrix, as in: who MH_RISK.');
  return category;
}
