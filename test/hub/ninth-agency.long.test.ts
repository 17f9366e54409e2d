import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { inCapitals } from '../../schema/environment';
import { accessTokenFor } from '../../scripts/development/access-token';
import { HubClient } from '../../scripts/development/hub-client';
import { readerNamed } from '../../scripts/development/readers';
import { provision } from '../../scripts/postgres/provision';
import { idOf } from '../../subgraphs/kit/fixtures';
import { testPostgresUrl } from '../config';
import { LOWERS, SCHOOL_COUNSELLING } from './ninth-agency';
import { readyLine } from './ready-line';
import { type TemporaryTree, temporaryTree } from './temporary-tree';

const run = promisify(execFile);
const NODE = ['-r', './scripts/typescript.cjs'];
const FOLDER = 'subgraphs/school-counselling';
const NOTE = `${FOLDER}/counselling-note.entity.ts`;

describe('a ninth agency: a folder, and nothing else', () => {
  let tree: TemporaryTree;
  beforeAll(async () => {
    tree = await temporaryTree();
    await writeFolder();
  }, 60_000);
  afterAll(() => tree.discard());

  const writeFolder = async () => {
    for (const [file, text] of Object.entries(SCHOOL_COUNSELLING)) {
      await tree.write(`${FOLDER}/${file}`, text);
    }
  };

  const compose = () =>
    run(process.execPath, [...NODE, 'scripts/compose.ts'], { cwd: tree.root }).then(
      ({ stdout }) => ({ said: stdout, failed: false }),
      (error: unknown) => ({ said: (error as { stderr: string }).stderr, failed: true }),
    );

  it('is refused while it breaks a rule, with the coordinate and the remedy', async () => {
    const sound = SCHOOL_COUNSELLING['counselling-note.entity.ts'] ?? '';
    const unlabelled = sound
      .replace('Label, RecordId', 'RecordId')
      .replace("@Label('SCHOOL_HEALTH', 'SUMMARY', 'Note', 'month')", '@Field(() => GraphQLString)')
      .replace('{ ObjectType }', '{ Field, ObjectType }');
    await tree.write(NOTE, unlabelled);
    const { said, failed } = await compose();
    await tree.write(NOTE, sound);

    expect(failed).toBe(true);
    expect(said).toContain(
      'school-counselling: CounsellingNote.label: has no label; add @NeedToKnow.',
    );
    expect(said).toContain('CounsellingNote.label: cannot be null, so it cannot be withheld');
  });

  /** What changes under `schema/`. */
  const changedBy = async (change: () => Promise<unknown>) => {
    const before = textsIn(tree.root);
    await change();
    return [...textsIn(tree.root)]
      .filter(([file, text]) => before.get(file) !== text)
      .map(([file]) => file)
      .sort();
  };

  it('composes, and changes nothing of another agency', async () => {
    await rm(join(tree.root, FOLDER), { recursive: true });
    await compose(); // as it was without the ninth
    const changed = await changedBy(async () => {
      await writeFolder();
      expect(await compose()).toMatchObject({ failed: false });
    });

    expect(changed).toEqual([
      'policy/generated/owned-categories.ts',
      'subgraphs/school-counselling.graphql',
      'supergraph.graphql',
    ]);
    expect(textsIn(tree.root).get('supergraph.graphql')).toContain(
      'schoolCounselling: SchoolCounsellingRecord',
    );
  }, 60_000);

  it('may lower what the agencies agreed on, by one more file in its folder', async () => {
    const changed = await changedBy(async () => {
      await tree.write(`${FOLDER}/policy.cedar`, LOWERS);
      expect(await compose()).toMatchObject({ failed: false });
    });

    expect(changed).toEqual([
      'policy/POLICY.md',
      'policy/agencies/school-counselling.cedar',
      'policy/generated/policies.ts',
    ]);
  }, 60_000);

  it('answers under its own name for every person of a case, beside the others', async () => {
    const names = readdirSync(join(tree.root, 'schema/subgraphs')).map((file) =>
      file.replace('.graphql', ''),
    );
    const suffix = randomBytes(4).toString('hex');
    const databases = await provision(
      testPostgresUrl(),
      names.map((name) => `${name}-${suffix}`),
    );
    const urls = names.flatMap((name) => [
      [`DATABASE_URL_${inCapitals(name)}`, databases[`${name}-${suffix}`]?.serveUrl],
      [`MIGRATION_URL_${inCapitals(name)}`, databases[`${name}-${suffix}`]?.ownerUrl],
    ]);
    const port = String(21_000 + Math.floor(Math.random() * 5_000));
    const hub = spawn(process.execPath, [...NODE, 'scripts/start.ts', '--port', port], {
      ...{ cwd: tree.root, stdio: ['ignore', 'pipe', 'inherit'] },
      env: Object.fromEntries(urls) as NodeJS.ProcessEnv,
    });
    const ended = once(hub, 'exit');
    try {
      await readyLine(hub.stdout);
      const url = `http://127.0.0.1:${port}/graphql`;
      const keyFile = join(tree.root, '.oneroof/keys/identity.private.json');
      const personsFor = async (key: string, as: string, purpose: string) => {
        const client = new HubClient(url, await accessTokenFor(readerNamed(key), keyFile));
        const { data, errors } = await (
          await client.open(idOf('S1'), as, purpose)
        ).ask(
          '{ case { participants { person { knownAs schoolCounselling { notes { label text } } } } } }',
        );
        expect(errors).toBeUndefined();
        const { participants } = (data as { case: { participants: { person: object }[] } }).case;
        return participants.map(({ person }) => person);
      };
      const [label, text] = ['Note, October 2026', 'Is doing better at school. (invented)'];
      const lotte = (notes: unknown) => ({
        ...{ knownAs: 'Lotte Vermeulen', schoolCounselling: { notes } },
      });
      const full = await personsFor('joke-peters', 'AGENCY_WORKER', 'SAFETY_PLANNING');
      const summary = await personsFor('ilse-maes', 'CASE_DIRECTOR', 'SAFETY_PLANNING');
      const unagreed = await personsFor('joke-peters', 'AGENCY_WORKER', 'CASE_CONSULTATION');
      const lowered = await personsFor('joke-peters', 'AGENCY_WORKER', 'RISK_ASSESSMENT');

      expect(full).toContainEqual(lotte([{ label, text }]));
      expect(full).toContainEqual({
        ...{ knownAs: 'Milan Vermeulen', schoolCounselling: { notes: [] } },
      });
      expect(summary).toContainEqual(lotte([{ label, text: null }]));
      expect(unagreed).toContainEqual(lotte(null));
      expect(lowered).toContainEqual(lotte(null)); // by its own policy alone
    } finally {
      hub.kill('SIGINT');
      await ended;
    }
  }, 60_000);
});

/** Every file under `schema/`, with its text. */
function textsIn(root: string): Map<string, string> {
  const schema = join(root, 'schema');
  const files = readdirSync(schema, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [relative(schema, path), readFileSync(path, 'utf8')]),
  );
}
