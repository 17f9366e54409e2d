import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inCapitals } from '../../schema/environment';
import { accessTokenFor } from '../../scripts/development/access-token';
import { HubClient } from '../../scripts/development/hub-client';
import { ROOT } from '../../scripts/development/places';
import { developmentReaders } from '../../scripts/development/readers';
import { provision } from '../../scripts/postgres/provision';
import { idOf } from '../../subgraphs/kit/fixtures';
import { testPostgresUrl } from '../config';
import { SCHOOL_COUNSELLING } from './ninth-agency';
import { readyLine } from './ready-line';
import { type TemporaryTree, temporaryTree } from './temporary-tree';

const run = promisify(execFile);
const NODE = ['-r', '@swc-node/register'];
const FOLDER = 'subgraphs/school-counselling';
const NOTE = `${FOLDER}/counselling-note.entity.ts`;

describe('a ninth agency: a folder, and nothing else', () => {
  let tree: TemporaryTree;
  beforeAll(async () => {
    tree = await temporaryTree();
    for (const [file, text] of Object.entries(SCHOOL_COUNSELLING)) {
      await tree.write(`${FOLDER}/${file}`, text);
    }
  }, 60_000);
  afterAll(() => tree.discard());

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

  it('composes, and changes no other agency and no file but the supergraph', async () => {
    const { said, failed } = await compose();
    const published = (root: string) => readdirSync(join(root, 'schema/subgraphs'));
    const read = (root: string, file: string) =>
      readFileSync(join(root, 'schema/subgraphs', file), 'utf8');

    expect([said, failed]).toEqual(['Composed 12 files.\n', false]);
    expect(published(tree.root)).toEqual([...published(ROOT), 'school-counselling.graphql'].sort());
    for (const file of published(ROOT)) expect(read(tree.root, file)).toBe(read(ROOT, file));
    expect(readFileSync(join(tree.root, 'schema/supergraph.graphql'), 'utf8')).toContain(
      'schoolCounselling: SchoolCounsellingRecord',
    );
  });

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
      const ilse = developmentReaders().find(({ key }) => key === 'ilse-maes');
      if (!ilse) throw new Error('Expected Ilse Maes among the readers.');
      const keyFile = join(tree.root, '.oneroof/keys/identity.private.json');
      const client = new HubClient(
        `http://127.0.0.1:${port}/graphql`,
        await accessTokenFor(ilse, keyFile),
      );
      const director = await client.open(idOf('S1'), 'CASE_DIRECTOR', 'CASE_CONSULTATION');
      const { data, errors } = await director.ask(
        '{ case { participants { person { knownAs schoolCounselling { notes { label text } } } } } }',
      );

      expect(errors).toBeUndefined();
      const { participants } = (data as { case: { participants: { person: object }[] } }).case;
      expect(participants.map(({ person }) => person)).toEqual(
        expect.arrayContaining([
          {
            knownAs: 'Lotte Vermeulen',
            schoolCounselling: {
              notes: [
                { label: 'Note, October 2026', text: 'Is doing better at school. (invented)' },
              ],
            },
          },
          { knownAs: 'Milan Vermeulen', schoolCounselling: { notes: [] } },
        ]),
      );
    } finally {
      hub.kill('SIGINT');
      await ended;
    }
  }, 60_000);
});
