import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HubClient } from '../../scripts/development/hub-client';
import { ROOT } from '../../scripts/development/places';
import { explainCase, type Opening } from '../../scripts/policy/explain-case';
import { lineOf, ScriptProcess } from './script-process';
import { type TemporaryTree, temporaryTree } from './temporary-tree';
import { startTestHub, type TestHub } from './test-hub';

const PLANNING = { case: 'S1', function: 'CASE_DIRECTOR', purpose: 'SAFETY_PLANNING' } as const;
const CONSULTATION = { ...PLANNING, purpose: 'CASE_CONSULTATION' } as const;

/** What is said under a heading, as cells. */
function tableOf(text: string, heading: string): string[][] {
  const [, rest = ''] = `\n${text}`.split(`\n${heading}\n\n`);
  const [table = ''] = rest.split('\n\n');
  return table.split('\n').map((line) => line.split(/ {2,}/));
}
/** What is said of one category at one owner. */
const said = (text: string, heading: string, category: string, owner: string) =>
  tableOf(text, heading)
    .find(([one, other]) => one === category && other === owner)
    ?.slice(2);

describe('explain, of a reader in a case', () => {
  let hub: TestHub;
  let tree: TemporaryTree;
  beforeAll(async () => {
    [hub, tree] = await Promise.all([startTestHub(), temporaryTree()]);
    await cp(hub.keysFolder, join(tree.root, '.oneroof/keys'), { recursive: true });
  });
  afterAll(async () => {
    await Promise.all([hub.stop(), tree.discard()]);
  });

  const explained = async (reader: string, opening: Opening): Promise<string> =>
    explainCase(await hub.reader(reader), opening);
  /** As typed in a terminal. */
  const typed = (flags: string) =>
    new ScriptProcess(tree.root, `${lineOf(tree.root, 'policy')} explain ${flags}`).ended;

  it('says of each person the level, the policy, what could raise it, and why', async () => {
    const text = await explained('ilse-maes', CONSULTATION);
    const names = ['The case as a whole', 'Sofie Aerts', 'Kristof Vermeulen', 'Lotte Vermeulen'];

    for (const name of names) {
      expect(tableOf(text, name)[0]).toEqual([
        ...['CATEGORY', 'OWNER', 'LEVEL', 'POLICY', 'REMEDY', 'BECAUSE'],
      ]);
    }
    expect(said(text, 'Kristof Vermeulen', 'WEAPON', 'POLICE')).toEqual([
      ...['NONE', 'purpose-not-agreed', 'OTHER_PURPOSE'],
      'The agencies did not agree to share this category for this purpose.',
    ]);
    expect(said(text, 'Kristof Vermeulen', 'INC_FACT', 'POLICE')?.[0]).toBe('FULL');
  });

  it('follows the purpose for which the case is opened', async () => {
    const text = await explained('ilse-maes', PLANNING);

    expect(said(text, 'Kristof Vermeulen', 'WEAPON', 'POLICE')?.[0]).toBe('FULL');
  });

  it('names the fields of each category, by detail, and gives each level a reason', async () => {
    const text = await explained('ilse-maes', PLANNING);
    const fields = tableOf(text, 'The fields of each category');
    const lines = tableOf(text, 'Sofie Aerts').slice(1);

    expect(fields).toContainEqual([
      ...['WEAPON', 'POLICE', 'SUMMARY', 'PoliceRecord { staffSafetyAdvice }'],
    ]);
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => line.length !== 6)).toEqual([]);
  });

  it('does not say that there is something sealed', async () => {
    const text = await explained('ilse-maes', PLANNING);

    expect(text).not.toContain('SHELTER');
    expect(await explained('nele-jans', { ...PLANNING, function: 'AGENCY_WORKER' })).toContain(
      'SHELTER',
    );
  });

  it('breaks the glass with a reason', async () => {
    const text = await explained('koen-geerts', {
      ...{ case: 'S1', function: 'DUTY_OFFICER', purpose: 'EMERGENCY' },
      reason: 'Neighbours hear screaming and the children are inside.',
    });

    expect(said(text, 'Sofie Aerts', 'SHELTER', 'GENERAL_WELFARE')?.slice(0, 2)).toEqual([
      ...['FULL', 'break-glass'],
    ]);
  });

  it('says in one sentence that a case does not open, alike for one that does not exist', async () => {
    const refusal = (sought: string) =>
      `The hub does not open ${sought} as CASE_DIRECTOR for SAFETY_PLANNING: ` +
      'This is not available to you.';

    for (const sought of ['S2', 'nocase']) {
      await expect(explained('ilse-maes', { ...PLANNING, case: sought })).rejects.toThrow(
        refusal(sought),
      );
    }
  });

  it('is typed as the README says, and takes the id of a case as well as its family', async () => {
    const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
    const [, flags = ''] = /npm run policy -- explain (.+)/.exec(readme) ?? [];
    const client = await hub.reader('ilse-maes');
    const [caseId = ''] = await client.myCases();
    const { code, stdout } = await typed(`${flags} --gateway ${hub.gateway.url}`);

    expect(flags).toContain('--case S1 ');
    expect([code, stdout]).toEqual([0, await explainCase(client, CONSULTATION)]);
    expect(stdout).toBe(await explainCase(client, { ...CONSULTATION, case: caseId }));
  });

  it('says in one sentence that no hub is running', async () => {
    const nowhere = 'http://127.0.0.1:9/graphql';
    const sentence = `Nothing answers at ${nowhere}: start the hub first, with "npm start".`;
    const { code, stdout, stderr } = await typed(
      '--reader ilse-maes --case S1 --function CASE_DIRECTOR --purpose SAFETY_PLANNING ' +
        `--gateway ${nowhere}`,
    );

    expect([code, stdout, stderr]).toEqual([1, '', `${sentence}\n`]);
    await expect(explainCase(new HubClient(nowhere, 'no token'), PLANNING)).rejects.toThrow(
      sentence,
    );
  });

  it('asks for what it needs to open a case', async () => {
    const { code, stderr } = await typed('--reader ilse-maes --case S1 --purpose TRIAGE');

    expect(code).toBe(1);
    expect(stderr).toMatch(/^Expected --function to be one of CASE_DIRECTOR, .*[.]\n$/);
  });
});
