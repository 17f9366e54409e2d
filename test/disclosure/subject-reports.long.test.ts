import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Disclosure } from '../../schema/disclosure';
import { secretFrom } from '../../schema/key-files';
import { Pseudonyms } from '../../schema/pseudonyms';
import type { HubAnswer, HubClient } from '../../scripts/development/hub-client';
import { LOG } from '../../scripts/development/hub';
import { CaseParticipant } from '../../subgraphs/case-registry/case-participant.entity';
import { ConflictOfInterest } from '../../subgraphs/case-registry/conflict-of-interest.entity';
import { Membership } from '../../subgraphs/case-registry/membership.entity';
import { caseRegistry } from '../../subgraphs/case-registry/subgraph';
import { subjectInCase } from '../../subgraphs/case-registry/subject-in-case';
import { subjectReport } from '../../subgraphs/case-registry/subject-report';
import { idOf } from '../../subgraphs/kit/fixtures';
import { TODAY } from '../../subgraphs/kit/testing/start-agency';
import { updatesGolden } from '../config';
import { type Family, startTestHub, type TestHub } from '../hub/test-hub';
import { FAMILIES, type Viewer, VIEWERS, viewOf } from '../hub/views-of-families';

/** Everybody who is asked about in the five cases, as the story labels them. */
const PERSONS = FAMILIES.flatMap((family, place) =>
  [1, 2, 3, 4].flatMap((one) => {
    const label = `P-0${String(place + 1)}0${String(one)}`;
    const found = rowsOf(CaseParticipant).find(({ personId }) => personId === idOf(label));
    return found ? [{ participant: found, family, label }] : [];
  }),
);

/** What somebody opens a case for most often, if they may. */
const USUAL = [
  'EMERGENCY',
  'JUDICIAL_FOLLOW_UP',
  'INTERVENTION_COORDINATION',
  'CLIENT_INFORMATION',
];

/** Who may not open a case, although named. */
const BLOCKED = rowsOf(ConflictOfInterest).map(({ subject }) => subject);

/** Everybody who may open one of the five cases, once: for what they open it for most often. */
const READERS = VIEWERS.filter(
  (viewer) => viewer.purpose === usualOf(viewer) && !BLOCKED.includes(`reader:${viewer.reader}`),
);

function usualOf({ family, reader, as }: Viewer): string | undefined {
  const own = VIEWERS.filter(
    (one) => one.family === family && one.reader === reader && one.as === as,
  ).map(({ purpose }) => purpose);
  return USUAL.find((purpose) => own.some((one) => one === purpose));
}

function rowsOf<E extends object>(entity: new () => E): readonly E[] {
  return caseRegistry.fixtures
    .filter((fixture) => fixture.entity === entity)
    .flatMap(({ rows }) => rows as unknown as readonly E[]);
}

const of = <E extends { readonly caseId: string }>(family: Family, rows: readonly E[]) =>
  rows.filter(({ caseId }) => caseId === idOf(family));

const REPORT = `query Report($id: ID!, $askedBy: ReportAsker) {
  subjectReport(personId: $id, askedBy: $askedBy) { letter letterNl lines { period agency decision rule } } }`;
const kristof = { id: idOf('P-0102') };

describe('the reports of the five families, from what the whole hub recorded', () => {
  let hub: TestHub;
  let recorded: readonly Disclosure[];
  let pseudonyms: Pseudonyms;
  beforeAll(async () => {
    hub = await startTestHub();
    pseudonyms = new Pseudonyms(await secretFrom(join(hub.keysFolder, 'pseudonyms.key')));
    for (const viewer of READERS) await viewOf(hub, viewer);
    recorded = await everythingIn(hub.ownerUrl(LOG.name));
  }, 240_000);
  afterAll(() => hub.stop());

  /** What was recorded of a family, as if its readers had come one a week until now. */
  function weeklyRecords(family: Family): readonly Disclosure[] {
    const answers = recorded.filter((one) => one.kind === 'ANSWER' && one.case === idOf(family));
    const start = Date.parse(`${TODAY}T10:00:00Z`) - (answers.length - 1) * WEEK_MS;
    return answers.map((one, place) => ({
      ...one,
      at: new Date(start + place * WEEK_MS).toISOString(),
    }));
  }

  it.each(
    PERSONS.map(
      ({ family, label, participant }) =>
        [family, participant.caseRole, label, participant] as const,
    ),
  )('%s: that of the %s %s is its golden file', (family, role, label, { personId, isMinor }) => {
    const facts = {
      participants: of(family, rowsOf(CaseParticipant)),
      memberships: of(family, rowsOf(Membership)),
    };
    const inCase = subjectInCase(personId, facts, (sub) => pseudonyms.of(sub), TODAY);
    const { lines, letter } = subjectReport(weeklyRecords(family), {
      ...{ pseudonym: pseudonyms.of(personId), asker: isMinor ? 'PARENT' : 'SUBJECT' },
      cases: new Map(inCase ? [[idOf(family), inCase]] : []),
      about: [idOf(family)],
    });
    const judged = lines.map(({ decision, rule, text }) => `${decision} ${rule}: ${text.en}`);
    const text = `${JSON.stringify({ letter: inLines(letter), judged }, null, 1)}\n`;
    const name = `${family}-${label}-${role ?? ''}`.toLowerCase().replaceAll('_', '-');
    const file = join(__dirname, `../golden/reports/${name}.json`);
    if (updatesGolden()) writeFileSync(file, text);

    expect(lines.length).toBeGreaterThan(3); // the control: there was something to judge
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  // Over HTTP, by the officer of the first family.
  const officer = () => hub.reader('nora-claeys');
  const reportOf = async (who: HubClient, variables: Record<string, unknown> = kristof) =>
    who.ask(REPORT, variables);
  const rulesIn = ({ data }: HubAnswer) =>
    (data?.['subjectReport'] as { lines: { rule: string }[] }).lines.map(({ rule }) => rule);

  it('are given to the officer, with a decision for each line', async () => {
    const { data, errors } = await reportOf(await officer());
    const report = data?.['subjectReport'] as { letter: string; lines: { decision: string }[] };

    expect(errors).toBeUndefined();
    expect(report.letter).toMatch(/you yourself, to see your own data: /);
    expect(new Set(report.lines.map(({ decision }) => decision))).toEqual(
      new Set(['RELEASE', 'WITHHOLD']),
    );
  });

  it('tell an offender the same, byte for byte, after the victim spoke', async () => {
    const letters = async () => {
      const { letter, letterNl } = (await reportOf(await officer())).data?.['subjectReport'] as {
        letter: string;
        letterNl: string;
      };
      return JSON.stringify({ letter, letterNl });
    };
    const size = async () => (await everythingIn(hub.ownerUrl(LOG.name))).length;
    const [before, fewer] = [await letters(), await size()];
    for (const reader of ['sofie-aerts', 'nele-jans', 'sarah-lenaers', 'els-moors', 'ilse-maes']) {
      for (const viewer of VIEWERS.filter((one) => one.reader === reader))
        await viewOf(hub, viewer);
    }

    expect(await letters()).toBe(before);
    expect(await size()).toBeGreaterThan(fewer + 10); // the control: the log does tell
  });

  it('of a minor wait for the officer, unless the minor asks', async () => {
    const lotte = { id: idOf('P-0103') };

    expect(new Set(rulesIn(await reportOf(await officer(), lotte)))).toEqual(
      new Set(['parent-asks-about-minor']),
    );
    expect(
      rulesIn(await reportOf(await officer(), { ...lotte, askedBy: 'SUBJECT' })),
    ).not.toContain('parent-asks-about-minor');
    expect((await reportOf(await officer(), { ...kristof, askedBy: 'PARENT' })).errors).toEqual([
      expect.objectContaining({ extensions: { code: 'INVALID_INPUT' } }),
    ]);
  });

  it('are for nobody else, and of nobody else: an unknown person answers alike', async () => {
    const [director, client] = [
      await hub.reader('ilse-maes'),
      await hub.reader('kristof-vermeulen'),
    ];
    const answers = [
      await reportOf(director),
      await reportOf(client),
      await reportOf(await officer(), { id: idOf('P-0202') }),
      await reportOf(await officer(), { id: 'nobody' }),
    ].map((answer) => JSON.stringify({ ...answer, extensions: {} }));

    expect(answers[0]).toMatch(/"code":"NOT_AVAILABLE"/);
    expect(new Set(answers).size).toBe(1);
  });

  it('stand beside what is unusual, for the officer alone', async () => {
    const ask = async (who: HubClient) =>
      who.ask('query Unusual { unusualAccess { rule reader caseId count because } }');
    const fatma = pseudonyms.of('reader:fatma-demir');
    const { data, errors } = await ask(await officer());

    expect(errors).toBeUndefined();
    expect(data?.['unusualAccess']).toContainEqual({
      ...{ rule: 'reads-for-both-sides', reader: fatma, caseId: idOf('S1'), count: 1 },
      because: expect.stringMatching(/works for the victim's side and for the offender's/),
    });
    expect((await ask(await hub.reader('ilse-maes'))).errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_AVAILABLE',
    });
  });

  it('and an emergency stands there from the fourth day until somebody judges it', async () => {
    const found = async () => {
      const { data } = await (await officer()).ask('{ unusualAccess { rule caseId } }');
      return (data?.['unusualAccess'] as { rule: string }[]).filter(
        ({ rule }) => rule === 'emergency-not-reviewed',
      );
    };
    const atOnce = await found();
    await hub.writeAt(
      'case-registry',
      "UPDATE emergency SET opened_at = now() - interval '5 days' WHERE case_id = $1",
      [idOf('S1')],
    );
    const later = await found();
    const director = await hub.reader('ilse-maes');
    const { data } = await director.ask('{ myReviews { id } }');
    for (const { id } of data?.['myReviews'] as { id: string }[]) {
      await director.ask(
        `mutation { reviewEmergency(input: { id: "${id}", verdict: JUSTIFIED }) { verdict } }`,
      );
    }

    expect(atOnce).toEqual([]);
    expect(later).toEqual([{ rule: 'emergency-not-reviewed', caseId: idOf('S1') }]);
    expect(await found()).toEqual([]);
  });
});

const WEEK_MS = 7 * 86_400_000;

/** A letter as a golden file shows it. */
function inLines({ en, nl }: { readonly en: string; readonly nl: string }) {
  return { en: en.trimEnd().split('\n'), nl: nl.trimEnd().split('\n') };
}

/** @param url of the log's database */
async function everythingIn(url: string): Promise<readonly Disclosure[]> {
  const db = new Client({ connectionString: url });
  await db.connect();
  try {
    const { rows } = await db.query<{ record: Disclosure }>(
      'SELECT record FROM disclosure_record ORDER BY index',
    );
    return rows.map(({ record }) => record);
  } finally {
    await db.end();
  }
}
