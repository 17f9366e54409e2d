import { EMERGENCY_CATEGORIES } from '../../schema/policy/emergency-categories';
import { mayChoose } from '../../schema/policy/facts';
import { SECRET_CATEGORIES } from '../../schema/policy/secret-categories';
import { PURPOSES, READER_FUNCTIONS } from '../../schema/policy/vocabulary';
import { WALLED_CATEGORIES } from '../../schema/policy/walled-categories';
import { READER_KINDS } from '../policy/reader-kinds';
import { COLUMNS, type MatrixLine, matrixLines, PURPOSE_LETTERS } from './matrix';
import type { PublishedPolicies, PublishedPolicy } from './policies';
import { CELLS, COLUMN_NAMES, REMEDY_WORDS, SENSITIVITIES } from './policy-words';

/**
 * The agreement for who has to answer for it: all that decisions are made from, on one page, with
 * the version that a signature is under. The hub reads the same matrix and the same policies.
 */
export function policyDocument(csv: string, policies: PublishedPolicies, version: string): string {
  const lines = matrixLines(csv);
  const own = [...policies.agencies].map(([owner, lowers]) => [
    `### ${title(owner)}`,
    ...lowers.map(policy),
  ]);
  return `${[
    '# Who needs to know what',
    "Written by `npm run compose` from `need-to-know-matrix.csv`, `chain.cedar` and each agency's " +
      '`policy.cedar`. Do not edit; `npm run drift` fails where it is not what the hub decides by.',
    `Version (SHA-256 over the matrix, the policies and the lists below):\n\`${version}\``,
    'A reader opens one case, in one function, for one purpose. The matrix says the most that the ' +
      'function may read of a category; policies only lower it, and each agency may lower it ' +
      'further for its own data. What is denied of a sealed category (S5) looks like nothing.',
    '## How to read the matrix',
    table(
      ['Column', 'Who reads in it'],
      COLUMNS.map((one) => [one, COLUMN_NAMES[one] ?? '']),
    ),
    table(['Cell', 'What it opens'], Object.entries(CELLS)),
    table(['Letter', 'Purpose'], purposes()),
    table(['Sensitivity', 'Meaning'], Object.entries(SENSITIVITIES)),
    table(['Function', 'Opens a case for'], functions()),
    '## The matrix',
    table(['Category', 'What', 'Sensitivity', 'Purposes', ...COLUMNS], lines.map(matrixLine)),
    '## Why a cell is as it is',
    table(
      ['Category', 'Note'],
      lines.filter(({ note }) => note).map(({ category = '', note = '' }) => [category, note]),
    ),
    '## Lists that policies speak of',
    "Walled: never read of a victim-side person by who works for the offender's side.",
    list(lines, WALLED_CATEGORIES),
    'Secret: learnt under professional secrecy.',
    list(lines, SECRET_CATEGORIES),
    '## What an emergency opens',
    'To a duty officer of a participating agency, for 15 minutes, always reviewed: the cells marked ' +
      'E in the column of that agency, and wherever its cell is not closed:',
    list(lines, EMERGENCY_CATEGORIES),
    table(['Column', 'Cells marked E'], emergencies(lines)),
    '## What the agencies agreed on together',
    ...policies.chain.map(policy),
    '## What each agency lowers further',
    ...own.flat(),
    '## Signature',
    'I have read this version, and it is what was agreed.',
    'Name: ______________________________  Function: ______________________________',
    'Date: ____________________  Signature: ______________________________',
  ].join('\n\n')}\n`;
}

function purposes(): string[][] {
  return Object.entries(PURPOSE_LETTERS).map(([letter, purpose]) => [
    letter,
    { all: 'any purpose', care: 'care only: never over the hub', none: 'none: never over the hub' }[
      purpose
    ] ?? purpose,
  ]);
}

/** A purpose that only some of a function's agencies may choose stands with their names. */
function functions(): string[][] {
  return READER_FUNCTIONS.map((name) => {
    const kinds = READER_KINDS.filter((kind) => kind.function === name);
    const words = PURPOSES.flatMap((purpose) => {
      const choose = kinds.filter(({ columns }) => mayChoose(name, columns, purpose));
      if (choose.length === 0) return [];
      const agencies = choose.map(({ agency }) => agency).join(', ');
      return [choose.length === kinds.length ? purpose : `${purpose} (${agencies})`];
    });
    return [name, words.join('; ') || 'nothing'];
  });
}

function matrixLine(line: MatrixLine): string[] {
  const { category = '', label = '', sensitivity = '', purposes: letters = '' } = line;
  return [category, label, sensitivity, letters, ...COLUMNS.map((one) => line[one] ?? '')];
}

function emergencies(lines: readonly MatrixLine[]): string[][] {
  return COLUMNS.map((column) => [
    column,
    lines
      .filter((line) => line[column] === 'E')
      .map(({ category = '' }) => category)
      .join(', '),
  ]).filter(([, categories]) => categories !== '');
}

function list(lines: readonly MatrixLine[], categories: ReadonlySet<string>): string {
  return lines
    .filter(({ category = '' }) => categories.has(category))
    .map(({ category = '', label = '' }) => `- \`${category}\`: ${label}`)
    .join('\n');
}

function policy({ id, effect, because, remedy, silent, hides, cedar }: PublishedPolicy): string {
  const told = hides
    ? 'Never told: for this reader the case does not exist.'
    : silent
      ? 'Not told: the general reason is given in its place.'
      : 'Told to the reader.';
  const lines = [
    `- EN: ${because.en}`,
    `- NL: ${because.nl}`,
    ...(effect === 'forbid'
      ? [`- ${told}`, `- Remedy: ${REMEDY_WORDS[remedy ?? ''] ?? 'none'}`]
      : []),
  ];
  const name = `**${id}** (${effect === 'permit' ? 'opens' : 'lowers'})`;
  return `${name}\n\n${lines.join('\n')}\n\n\`\`\`cedar\n${cedar.trim()}\n\`\`\``;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function title(owner: string): string {
  const words = owner.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
