import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { PassClaims } from '../../schema/pass';
import { decisionTable, RANK } from '../../schema/policy/decision-table';
import { MATRIX } from '../../schema/policy/generated/matrix';
import { idOf } from '../kit/fixtures';
import type { Family } from '../kit/testing/families';
import { type Answer, startAgency, type TestAgency, TODAY } from '../kit/testing/start-agency';
import { testKeys } from '../kit/testing/test-keys';
import { as, type TestPass } from '../kit/testing/test-tokens';
import { AgencyParticipation } from './agency-participation.entity';
import { ChainCase } from './chain-case.entity';
import { ReleaseRequest } from './release-request.entity';
import { Release } from './release.entity';
import { caseRegistry } from './subgraph';
import { type FrontDesk, startFrontDesk } from './testing/front-desk';

const [sofie, kristof, nadia] = ['P-0101', 'P-0102', 'P-0201'].map(idOf) as [
  ...[string, string, string],
];
const code = ({ errors }: Answer) => errors?.[0]?.extensions?.['code'];

let desk: FrontDesk;
let agency: TestAgency;
beforeAll(async () => {
  desk = await startFrontDesk();
  agency = desk.agency;
});
afterAll(() => agency.stop());
beforeEach(async () => {
  await agency.db.getRepository(Release).clear();
  await agency.db.getRepository(ReleaseRequest).clear();
  agency.owners?.answers(204);
  agency.owners?.told.splice(0);
});

const versionOf = async (family: Family) =>
  (await agency.db.getRepository(ChainCase).findOneByOrFail({ id: idOf(family) })).accessVersion;

/** With a pass that is not stale. */
async function ask(pass: TestPass, query: string): Promise<Answer> {
  return desk.askWith({ ...pass, accessVersion: await versionOf('S1') }, query);
}

const WELFARE = { family: 'S1', agency: 'GENERAL_WELFARE', purpose: 'SAFETY_PLANNING' } as const;
const ofVictim = { ...as('AGENCY_WORKER', WELFARE), sub: 'reader:nele-jans' };
const ofOffender = {
  ...as('AGENCY_WORKER', { ...WELFARE, worksForOffenderSide: true }),
  sub: 'reader:pieter-cox',
};
const ofChildren = as('AGENCY_WORKER', { ...WELFARE, agency: 'YOUTH_WELFARE' });
const magistrate = as('MAGISTRATE', { family: 'S1' });
const system = as('INTEGRATION_CLIENT', {
  ...WELFARE,
  agreement: ['CASE_CORE', 'CASE_PERSON', 'WELF_CONT'],
});
const director = as('CASE_DIRECTOR', { family: 'S1', agency: 'GENERAL_WELFARE' });

interface Given {
  readonly personId?: string;
  readonly category?: string;
  readonly toAgency?: string;
  readonly until?: string;
  readonly requestId?: string;
}
const RELEASE = 'id category toAgency until label revokedAt givenBy useLimitation';
const release = (pass: TestPass, given: Given = {}) => {
  const { personId = sofie, category = 'SHELTER', toAgency = 'YOUTH_WELFARE' } = given;
  const { until = '2026-12-31', requestId } = given;
  const answering = requestId ? `, requestId: "${requestId}"` : '';
  return ask(
    pass,
    `mutation { release(input: { personId: "${personId}", category: ${category}, toAgency: ${toAgency},
      until: "${until}", useLimitation: SAFETY_ONLY${answering} }) { ${RELEASE} } }`,
  );
};
const request = (
  pass: TestPass,
  category = 'SHELTER',
  personId = sofie,
  question = 'Is she safe?',
) =>
  ask(
    pass,
    `mutation { requestRelease(input: { personId: "${personId}", category: ${category},
      question: "${question}" }) { category byAgency question askedOn status label personId } }`,
  );
const revoke = (pass: TestPass, id: string) =>
  ask(pass, `mutation { revokeRelease(input: { releaseId: "${id}" }) { id revokedAt } }`);
const decline = (pass: TestPass, id: string) =>
  ask(pass, `mutation { declineRelease(input: { requestId: "${id}" }) { status } }`);
const rowsOf = <E extends object>(entity: new () => E) => agency.db.getRepository(entity).find();
const idOfOnly = async (entity: typeof Release | typeof ReleaseRequest) =>
  (await rowsOf<Release | ReleaseRequest>(entity))[0]?.id ?? '';

describe('a release', () => {
  it('is told to its owner, then written down, and raises the version of the case', async () => {
    const before = await versionOf('S1');
    const { data, errors } = await release(ofVictim);
    const [told] = agency.owners?.told ?? [];

    expect(errors).toBeUndefined();
    expect(data?.['release']).toMatchObject({
      ...{ category: 'SHELTER', toAgency: 'YOUTH_WELFARE', useLimitation: 'SAFETY_ONLY' },
      ...{ until: '2026-12-31', revokedAt: null, givenBy: 'GENERAL_WELFARE' },
      label: 'Release, shelter, youth welfare, until 31 December 2026',
    });
    expect(told?.path).toBe('/releases');
    expect(decodeProtectedHeader(told?.token ?? '')).toMatchObject({ typ: 'release+jwt' });
    expect(decodeJwt(told?.token ?? '')).toMatchObject({
      ...{ aud: 'general-welfare', id: await idOfOnly(Release), caseId: idOf('S1') },
      ...{ personId: sofie, category: 'SHELTER', toAgency: 'YOUTH_WELFARE', until: '2026-12-31' },
    });
    expect(await versionOf('S1')).toBe(before + 1);
  });

  it.each([
    ['yesterday', '2026-11-21'],
    ['a day more than a year from now', '2027-11-23'],
  ])('does not hold until %s', async (_when, until) => {
    expect(code(await release(ofVictim, { until }))).toBe('INVALID_INPUT');
    expect(agency.owners?.told).toEqual([]);
  });

  it.each(['2026-11-22', '2027-11-22'])('may hold until %s', async (until) => {
    expect(code(await release(ofVictim, { until }))).toBeUndefined();
  });

  it('is only for an agency that takes part', async () => {
    const takingPart = agency.db.getRepository(AgencyParticipation);
    const police = { caseId: idOf('S1'), agencyCode: 'POLICE' } as const;
    await takingPart.update(police, { status: 'ENDED' });
    const ended = await release(ofVictim, { toAgency: 'POLICE' });
    await takingPart.update(police, { status: 'ACCEPTED' });
    const accepted = await release(ofVictim, { toAgency: 'POLICE' });

    expect([ended, accepted].map(code)).toEqual(['INVALID_INPUT', undefined]);
  });

  const client = as('CLIENT', { family: 'S1', self: 'P-0101' });
  it.each<readonly [who: string, pass: TestPass, given: Given]>([
    ['of another agency', ofChildren, {}],
    ['who works for the offender, at the owner', ofOffender, {}],
    ['who directs the case, at the owner', director, {}],
    [
      'of a system of the owner',
      as('INTEGRATION_CLIENT', { ...WELFARE, agreement: ['SHELTER'] }),
      {},
    ],
    ['who is the client', client, {}],
    ['in an emergency', as('DUTY_OFFICER', { ...WELFARE, purpose: 'EMERGENCY' }), {}],
    ['for a purpose that was not agreed', { ...ofVictim, purpose: 'CASE_CONSULTATION' }, {}],
    ['about somebody outside the case', ofVictim, { personId: nadia }],
    [
      'of what stays at its source',
      as('AGENCY_WORKER', { ...WELFARE, agency: 'MENTAL_HEALTH' }),
      { category: 'MH_CLIN' },
    ],
    ['of what is nobody’s in particular', ofVictim, { category: 'RISK_LEVEL' }],
  ])('is not given by somebody %s', async (_who, pass, given) => {
    expect(code(await release(pass, given))).toBe('NOT_AVAILABLE');
    expect([agency.owners?.told, await rowsOf(Release)]).toEqual([[], []]);
  });

  it.each([
    ['refuses', 500],
    ['redirects', 302],
    ['answers something else', 200],
    ['is silent', undefined],
  ])('is not given while its owner %s, nor revoked', async (_how, status) => {
    await release(ofVictim);
    const [before] = await rowsOf(Release);
    const version = await versionOf('S1');
    agency.owners?.answers(status);
    const answers = [
      await release(ofVictim, { toAgency: 'CHILD_ABUSE_CENTRE' }),
      await revoke(ofVictim, before?.id ?? ''),
    ];

    for (const { errors } of answers) {
      expect(errors?.[0]?.extensions).toEqual({ code: 'AGENCY_SILENT', agency: 'general-welfare' });
    }
    expect([await rowsOf(Release), await versionOf('S1')]).toEqual([[before], version]);
  });

  it('is revoked once, by its owner, who is told', async () => {
    await release(ofVictim);
    const id = await idOfOnly(Release);
    const before = await versionOf('S1');
    const foreign = [await revoke(ofChildren, id), await revoke(ofOffender, id)];
    const unknown = await revoke(ofVictim, 'no such release');
    const first = await revoke(ofVictim, id);
    const second = await revoke(ofVictim, id);

    expect([...foreign, unknown].map(code)).toEqual(Array(3).fill('NOT_AVAILABLE'));
    expect(first.errors).toBeUndefined();
    expect(decodeJwt(agency.owners?.told[1]?.token ?? '')).toMatchObject({ id, revoked: true });
    expect([code(second), agency.owners?.told.length]).toEqual(['CONFLICT', 2]);
    expect(await versionOf('S1')).toBe(before + 1);
  });

  it('makes every older pass of the case stale, and so does revoking it', async () => {
    const pass = { ...ofChildren, accessVersion: await versionOf('S1') };
    const reads = async () => code(await desk.askWith(pass, '{ case { id } }'));
    const before = await reads();
    await release(ofVictim);
    const after = await reads();
    const newer = { ...pass, accessVersion: await versionOf('S1') };
    await revoke(ofVictim, await idOfOnly(Release));

    expect([before, after]).toEqual([undefined, 'PASS_STALE']);
    expect(code(await desk.askWith(newer, '{ case { id } }'))).toBe('PASS_STALE');
    expect(code(await desk.askWith(newer, '{ access { level } }'))).toBe('PASS_STALE');
  });

  it('is not given, asked, declined or revoked with a stale pass', async () => {
    await release(ofVictim);
    await request(ofChildren);
    const [id, requestId] = [await idOfOnly(Release), await idOfOnly(ReleaseRequest)];
    const stale = { ...ofVictim, accessVersion: (await versionOf('S1')) - 1 };
    const mutations = [
      `release(input: { personId: "${sofie}", category: SHELTER, toAgency: YOUTH_WELFARE, until: "2026-12-01", useLimitation: SAFETY_ONLY }) { id }`,
      `requestRelease(input: { personId: "${sofie}", category: MH_RISK, question: "?" }) { id }`,
      `declineRelease(input: { requestId: "${requestId}" }) { id }`,
      `revokeRelease(input: { releaseId: "${id}" }) { id }`,
    ];
    for (const mutation of mutations) {
      expect(code(await desk.askWith(stale, `mutation { ${mutation} }`))).toBe('PASS_STALE');
    }
    expect(agency.owners?.told).toHaveLength(1);
  });

  it('needs a pass', async () => {
    const answer = await desk.ask(
      'nele-jans',
      `mutation { requestRelease(input: { personId: "${sofie}", category: SHELTER, question: "?" }) { id } }`,
    );

    expect(code(answer)).toBe('NOT_AVAILABLE');
  });
});

describe('a pass that mirrors releases', () => {
  const releasedIn = (pass: PassClaims | undefined, id = sofie) =>
    pass?.persons.find((one) => one.id === id)?.released;
  const SHELTER = [{ owner: 'general-welfare', category: 'SHELTER', until: '2026-12-31' }];
  const levelOf = (pass: PassClaims | undefined, id = sofie) => {
    if (!pass) throw new Error('Expected a pass.');
    const table = decisionTable(pass, [{ owner: 'general-welfare', category: 'SHELTER' }], TODAY);
    return table.levels[table.rows.get(id) ?? 0];
  };
  const PLANNING = { purpose: 'SAFETY_PLANNING' };

  it('has those of its agency, and opens what they open', async () => {
    const before = await desk.open('joke-peters', PLANNING);
    await release(ofVictim);
    const after = await desk.open('joke-peters', PLANNING);

    expect([releasedIn(before.pass), releasedIn(after.pass)]).toEqual([undefined, SHELTER]);
    expect([levelOf(before.pass), levelOf(after.pass)]).toEqual([RANK.HIDDEN, RANK.FULL]);
    expect(releasedIn(after.pass, kristof)).toBeUndefined();
  });

  it('has those for the director of the case, at the agency that employs the director', async () => {
    await release(ofVictim, { toAgency: 'GENERAL_WELFARE' });
    const { pass } = await desk.open('ilse-maes', PLANNING);

    expect([releasedIn(pass), levelOf(pass)]).toEqual([SHELTER, RANK.FULL]);
  });

  it('opens nothing to who works for the offender, at the very agency that it was released to', async () => {
    await release(ofVictim, { toAgency: 'GENERAL_WELFARE' });
    const { pass } = await desk.open('pieter-cox', PLANNING);

    expect([releasedIn(pass), levelOf(pass)]).toEqual([SHELTER, RANK.HIDDEN]);
  });

  it.each([
    ['to another agency', 'tine-vos', PLANNING],
    ['for a client', 'sofie-aerts', { purpose: 'CLIENT_INFORMATION' }],
    [
      'in an emergency',
      'koen-geerts',
      {
        ...{ as: 'DUTY_OFFICER', purpose: 'EMERGENCY' },
        emergency: {
          ...{ aboutWhom: 'The mother.', reason: 'Neighbours hear screaming inside the house.' },
          imminentDanger: true,
        },
      },
    ],
  ])('has none %s', async (_what, who, knock) => {
    await release(ofVictim);
    await release(ofVictim, { toAgency: 'HOUSES_OF_JUSTICE' });
    const { pass } = await desk.open(who, knock);

    expect(pass).toBeDefined();
    expect(JSON.stringify(pass)).not.toContain('released');
  });

  it('has none that was revoked or ran out', async () => {
    await release(ofVictim);
    await revoke(ofVictim, await idOfOnly(Release));
    const revoked = await desk.open('joke-peters', PLANNING);
    await agency.db
      .getRepository(Release)
      .update({ owner: 'general-welfare' }, { revokedAt: null, until: '2026-11-21' });
    const over = await desk.open('joke-peters', PLANNING);

    expect([releasedIn(revoked.pass), releasedIn(over.pass)]).toEqual([undefined, undefined]);
  });

  it('does not carry a release into another case in which the same agencies meet', async () => {
    await release(ofVictim);
    const { pass } = await desk.open('greet-van-hove', { family: 'S3', ...PLANNING });

    expect(pass).toBeDefined();
    expect(JSON.stringify(pass)).not.toContain('released');
  });
});

describe('a request for a release', () => {
  const withoutPerson = ({ data }: Answer, category: string) =>
    JSON.stringify(data)
      .replaceAll(category, 'X')
      .replaceAll(category.toLowerCase().replaceAll('_', ' '), 'X');

  it('gets the same reply for every category, sealed, closed or nobody’s, and whatever there is', async () => {
    const replies = [];
    for (const category of Object.keys(MATRIX)) {
      const answer = await request(ofChildren, category);
      expect(answer.errors).toBeUndefined();
      replies.push([withoutPerson(answer, category), agency.statements.length]);
    }

    expect(new Set(replies.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await rowsOf(ReleaseRequest)).toHaveLength(Object.keys(MATRIX).length);
    expect(agency.owners?.told).toEqual([]);
  });

  it('is answered the same with and without something to release', async () => {
    const before = await request(ofChildren);
    await release(ofVictim);
    const after = await request(ofChildren);

    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  });

  it.each([
    ['', 'INVALID_INPUT'],
    ['   ', 'INVALID_INPUT'],
    ['x'.repeat(501), 'INVALID_INPUT'],
    ['x'.repeat(500), undefined],
  ])('has a question of at most 500 characters', async (question, expected) => {
    expect(code(await request(ofChildren, 'SHELTER', sofie, question))).toBe(expected);
  });

  const unknowing = { ...ofChildren, persons: ofChildren.persons.slice(1) };
  const client = as('CLIENT', { family: 'S1', self: 'P-0101' });
  it.each<readonly [what: string, pass: TestPass, personId: string]>([
    ['about somebody outside the case', ofChildren, nadia],
    ['about somebody who does not exist for the reader', unknowing, sofie],
    ['by a client', client, sofie],
    [
      'by a system',
      as('INTEGRATION_CLIENT', { ...WELFARE, agreement: ['CASE_CORE', 'CASE_PERSON'] }),
      sofie,
    ],
    ['in an emergency', as('DUTY_OFFICER', { family: 'S1', purpose: 'EMERGENCY' }), sofie],
    ['in a case that is closed', { ...ofChildren, isClosed: true }, sofie],
  ])('is not taken %s', async (_what, pass, personId) => {
    expect(code(await request(pass, 'SHELTER', personId))).toBe('NOT_AVAILABLE');
    expect(await rowsOf(ReleaseRequest)).toEqual([]);
  });

  it('is granted by the release that answers it, once', async () => {
    await request(ofChildren);
    const requestId = await idOfOnly(ReleaseRequest);
    const other = await release(ofVictim, { requestId, toAgency: 'CHILD_ABUSE_CENTRE' });
    const first = await release(ofVictim, { requestId });
    const second = await release(ofVictim, { requestId });

    expect([other, first, second].map(code)).toEqual(['INVALID_INPUT', undefined, 'CONFLICT']);
    expect(await rowsOf(ReleaseRequest)).toMatchObject([{ status: 'GRANTED' }]);
    expect(await rowsOf(Release)).toHaveLength(1);
  });

  it('stays asked where its owner could not be told', async () => {
    await request(ofChildren);
    agency.owners?.answers(500);
    await release(ofVictim, { requestId: await idOfOnly(ReleaseRequest) });

    expect(await rowsOf(ReleaseRequest)).toMatchObject([{ status: 'ASKED' }]);
  });

  it('is declined once, by its owner, and leaves every pass as it is', async () => {
    await request(ofChildren);
    const [id, before] = [await idOfOnly(ReleaseRequest), await versionOf('S1')];
    const foreign = [await decline(ofChildren, id), await decline(ofOffender, id)];
    const first = await decline(ofVictim, id);
    const second = await decline(ofVictim, id);

    expect(foreign.map(code)).toEqual(['NOT_AVAILABLE', 'NOT_AVAILABLE']);
    expect(first.data).toEqual({ declineRelease: { status: 'DECLINED' } });
    expect([code(second), await versionOf('S1')]).toEqual(['CONFLICT', before]);
    expect(code(await release(ofVictim, { requestId: id }))).toBe('CONFLICT');
  });
});

describe('requests and releases of a case', () => {
  beforeEach(async () => {
    await request(ofChildren, 'SHELTER');
    await request(ofChildren, 'WELF_CONT');
    await release(ofVictim);
    await release(ofVictim, { category: 'WELF_CONT' });
  });
  const seenBy = async (pass: TestPass) => {
    const query = '{ case { releaseRequests { category } releases { category } } }';
    const { data } = await ask(pass, query);
    const { releaseRequests, releases } = data?.['case'] as Record<string, { category: string }[]>;
    return [releaseRequests, releases].map((rows) => rows?.map(({ category }) => category).sort());
  };

  it.each<readonly [who: string, pass: TestPass, seen: readonly string[]]>([
    ['who asked and received', ofChildren, ['SHELTER', 'WELF_CONT']],
    ['the owner', ofVictim, ['SHELTER', 'WELF_CONT']],
    ['the owner’s worker of the offender, for whom they are walled', ofOffender, []],
    ['who asked, if they work for the offender', { ...ofChildren, worksForOffenderSide: true }, []],
    ['a director, as far as it is not sealed', { ...director, agency: 'POLICE' }, ['WELF_CONT']],
    ['another agency', magistrate, []],
    ['a system of the owner, as far as its agreement', system, ['WELF_CONT']],
    ['who may read of nobody that they are in it', { ...ofChildren, assurance: 'LOW' }, []],
    ['who does not know the person', { ...ofChildren, persons: ofChildren.persons.slice(1) }, []],
  ])('are seen by %s', async (_who, pass, seen) => {
    expect(await seenBy(pass)).toEqual([seen, seen]);
  });

  it('name the sealed categories in one list, the same in every case and for everybody', async () => {
    const lists = [];
    for (const pass of [director, ofOffender, as('CLIENT', { family: 'S1', self: 'P-0102' })]) {
      const { data } = await ask(pass, '{ case { sealedCategories } }');
      lists.push((data?.['case'] as { sealedCategories: string[] }).sealedCategories);
    }
    const elsewhere = await agency.case(as('CASE_DIRECTOR', { family: 'S4' }), 'sealedCategories');
    const [entity] = elsewhere.data?.['_entities'] as { sealedCategories: string[] }[];

    expect(lists[0]).toEqual([
      ...['ADDR_CONF', 'POL_INTEL', 'CHILD_VOICE', 'REPORTER', 'PLACEMENT_ADDR', 'SHELTER'],
      'STALK_ALARM',
    ]);
    for (const list of [...lists, entity?.sealedCategories]) expect(list).toEqual(lists[0]);
  });
});

describe('the book of what the registry itself would release', () => {
  it('confirms what stands in its own table, and nothing else', async () => {
    const keys = await testKeys();
    const registry = await startAgency(caseRegistry, keys);
    const persons = magistrate.persons.map((one) =>
      one.id === sofie
        ? {
            ...one,
            released: [
              { owner: 'case-registry', category: 'CONTACT_SAFE', until: '2026-12-31' } as const,
            ],
          }
        : one,
    );
    const pass = { ...magistrate, purpose: 'SAFETY_PLANNING', persons } as const;
    const reads = async () => {
      const selection = 'chain { consents { withheldFromPersonIds } }';
      const { data } = await registry.persons(pass, ['P-0101'], selection);
      return JSON.stringify(data).includes(kristof);
    };
    const before = await reads();
    await registry.db.getRepository(Release).insert({
      ...{ id: 'own', caseId: idOf('S1'), personId: sofie, category: 'CONTACT_SAFE' },
      ...{ owner: 'case-registry', toAgency: 'PROSECUTION', until: '2026-12-31' },
      ...{ givenBySubject: 'reader:registrar', givenBy: 'HOUSES_OF_JUSTICE' },
    });
    const after = await reads();
    await registry.stop();

    expect([before, after]).toEqual([false, true]);
  });
});
