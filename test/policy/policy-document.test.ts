import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide } from '../../schema/policy/decide';
import { factsOf, subjectOf } from '../../schema/policy/facts';
import type { Category } from '../../schema/policy/generated/matrix';
import {
  AGENCY_POLICIES,
  CHAIN_POLICIES,
  POLICY_VERSION,
} from '../../schema/policy/generated/policies';
import { ROOT } from '../../scripts/development/places';
import { openPass, READER_KINDS, type ReaderKind } from '../../scripts/policy/reader-kinds';
import { runningMatrix } from '../../scripts/policy/running-matrix';

/** What a data-protection officer signs, read as a person reads it, and asked of what runs. */

const TEXT = readFileSync(join(ROOT, 'schema/policy/POLICY.md'), 'utf8');
const TODAY = '2026-11-22';

/** The lines of the table that begins with a head, as cells. */
function tableUnder(head: string): string[][] {
  const [, after = ''] = TEXT.split(`| ${head} |`);
  const [table = ''] = after.split('\n\n');
  return table
    .split('\n')
    .slice(2)
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
}

const [PURPOSE_BY_LETTER, MATRIX] = [
  new Map(tableUnder('Letter | Purpose').map(([letter = '', purpose = '']) => [letter, purpose])),
  tableUnder(
    'Category | What | Sensitivity | Purposes | OM | POL | JHO | JHV | JHC | MH | VK | YW | CAW | CITY | CD | CLV | CLP',
  ),
];
const COLUMNS = 'OM POL JHO JHV JHC MH VK YW CAW CITY CD CLV CLP'.split(' ');

/** For which purposes each function opens a case, as the document says it. */
const OPENS = new Map(
  tableUnder('Function | Opens a case for').map(([as = '', purposes = '']) => [as, purposes]),
);

function opensFor({ function: as, agency }: ReaderKind, purpose: string): boolean {
  const said = OPENS.get(as)
    ?.split('; ')
    .find((word) => word.split(' ')[0] === purpose);
  const [, agencies] = /\((.*)\)/.exec(said ?? '') ?? [];
  return said !== undefined && (!agencies || agencies.split(', ').some((one) => one === agency));
}

/** What the document promises a reader of the column, of a person who is or is not themself. */
function promised(
  cell: string,
  category: string,
  purpose: string,
  isSelf: boolean,
  isReleased: boolean,
) {
  if (category === 'STRUCTURE') return 'FULL';
  if (purpose === 'EMERGENCY') {
    const [, emergency = ''] = TEXT.split('## What an emergency opens');
    const [list = ''] = emergency.split('## ');
    const always = list.includes(`- \`${category}\``) && !['-', 'L', 'own'].includes(cell);
    return cell === 'E' || always ? 'FULL' : 'NONE';
  }
  const open = { O: 'FULL', F: 'FULL', S: isReleased ? 'FULL' : 'SUMMARY' }[cell];
  if (open) return open;
  if (cell === 'R') return isReleased ? 'FULL' : 'NONE';
  return cell === 'own' && isSelf ? 'FULL' : 'NONE';
}

it('has the version by which the hub decides', () => {
  expect(TEXT).toContain(`\`${POLICY_VERSION}\``);
  expect(POLICY_VERSION).toMatch(/^[0-9a-f]{64}$/);
});

it('says of each policy why, in both languages', () => {
  for (const { id, because } of [...CHAIN_POLICIES, ...Object.values(AGENCY_POLICIES).flat()]) {
    expect(TEXT).toContain(`**${id}** (`);
    expect(TEXT).toContain(`- EN: ${because.en}\n- NL: ${because.nl}`);
  }
});

it('agrees with what decides: each cell, for each purpose, released or not', () => {
  let asked = 0;
  const wrong: string[] = [];
  for (const [category = '', , sensitivity = '', letters = '', ...cells] of MATRIX)
    for (const [place, column] of COLUMNS.entries())
      for (const kind of READER_KINDS.filter(({ columns }) => columns.join() === column))
        for (const [letter, purpose] of PURPOSE_BY_LETTER) {
          if (purpose.includes(' ')) continue; // any, care, none: not a purpose of a pass
          for (const isReleased of [true, false]) {
            const isSelf = kind.function === 'CLIENT';
            // What clients read of themselves is for them, whatever the category is for otherwise.
            const agreed =
              isSelf || letters.split(' ').some((one) => one === letter || one === 'all');
            const open = category === 'STRUCTURE' || (agreed && opensFor(kind, purpose));
            const expected = open
              ? promised(cells[place] ?? '', category, purpose, isSelf, isReleased)
              : 'NONE';
            const said = levelOf(kind, category as Category, purpose, isReleased);
            const denied = sensitivity === 'S5' ? 'HIDDEN' : 'NONE';
            asked += 1;
            if (kind.function === 'INTEGRATION_CLIENT' && category !== 'STRUCTURE') {
              if (said !== denied) wrong.push(`${category}: a system without an agreement`);
            } else if (said !== (expected === 'NONE' ? denied : expected)) {
              wrong.push([category, column, kind.function, purpose, expected, said].join(' '));
            }
          }
        }
  process.stdout.write(`POLICY.md against decide: ${String(asked)} questions\n`);

  expect(MATRIX).toHaveLength(55);
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(20_000);
});

function levelOf(kind: ReaderKind, category: Category, purpose: string, isReleased: boolean) {
  const pass = openPass(kind, purpose as Parameters<typeof openPass>[1]);
  const released = isReleased ? [{ owner: 'anybody', category, until: TODAY }] : [];
  const [person] = pass.persons.map((one) => subjectOf({ ...one, released }, TODAY));
  if (!person) throw new Error('Expected somebody in an open pass.');
  return decide(factsOf(pass, TODAY), person, category, 'anybody').level;
}

it('prints the same matrix as it runs', () => {
  const [heads, ...rows] = runningMatrix()
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/));

  expect(heads).toEqual(['CATEGORY', ...COLUMNS]);
  for (const [place, [category, ...cells]] of rows.entries()) {
    const [signed, , , , ...cellsSigned] = MATRIX[place] ?? [];
    expect(category).toBe(signed);
    for (const [at, cell] of cells.entries()) {
      const closed = ['R', 'E', 'L', '-'].includes(cellsSigned[at] ?? '');
      expect(`${category ?? ''} ${cell}`).toMatch(
        closed ? /^\w+ (F:E|-)$/ : /^\w+ ([FS]:[A-Z]+ ?|-)+$/,
      );
    }
  }
});
