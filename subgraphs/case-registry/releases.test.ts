import { decodeJwt, decodeProtectedHeader } from 'jose';
import { idOf } from '../kit/fixtures';
import { as, type TestPass } from '../kit/testing/test-tokens';
import { AgencyParticipation } from './agency-participation.entity';
import { ReleaseRequest } from './release-request.entity';
import { Release } from './release.entity';
import {
  code,
  director,
  type Given,
  nadia,
  ofChildren,
  ofOffender,
  ofVictim,
  type ReleaseDesk,
  sofie,
  startReleaseDesk,
  WELFARE,
} from './testing/release-desk';

describe('a release', () => {
  let desk: ReleaseDesk;
  beforeAll(async () => {
    desk = await startReleaseDesk();
  });
  afterAll(() => desk.agency.stop());
  beforeEach(() => desk.clear());

  it('is told to its owner, then written down, and raises the version of the case', async () => {
    const before = await desk.accessVersion();
    const { data, errors } = await desk.release(ofVictim);
    const [told] = desk.agency.owners?.told ?? [];

    expect(errors).toBeUndefined();
    expect(data?.['release']).toMatchObject({
      ...{ category: 'SHELTER', toAgency: 'YOUTH_WELFARE', useLimitation: 'SAFETY_ONLY' },
      ...{ until: '2026-12-31', revokedAt: null, givenBy: 'GENERAL_WELFARE' },
      label: 'Release, shelter, youth welfare, until 31 December 2026',
    });
    expect(told?.path).toBe('/releases');
    expect(decodeProtectedHeader(told?.token ?? '')).toMatchObject({ typ: 'release+jwt' });
    expect(decodeJwt(told?.token ?? '')).toMatchObject({
      ...{ aud: 'general-welfare', id: await desk.idOfOnly(Release), caseId: idOf('S1') },
      ...{ personId: sofie, category: 'SHELTER', toAgency: 'YOUTH_WELFARE', until: '2026-12-31' },
    });
    expect(await desk.accessVersion()).toBe(before + 1);
  });

  it.each([
    ['yesterday', '2026-11-21'],
    ['a day more than a year from now', '2027-11-23'],
  ])('does not hold until %s', async (_when, until) => {
    expect(code(await desk.release(ofVictim, { until }))).toBe('INVALID_INPUT');
    expect(desk.agency.owners?.told).toEqual([]);
  });

  it.each(['2026-11-22', '2027-11-22'])('may hold until %s', async (until) => {
    expect(code(await desk.release(ofVictim, { until }))).toBeUndefined();
  });

  it('is only for an agency that takes part', async () => {
    const takingPart = desk.agency.db.getRepository(AgencyParticipation);
    const police = { caseId: idOf('S1'), agencyCode: 'POLICE' } as const;
    await takingPart.update(police, { status: 'ENDED' });
    const ended = await desk.release(ofVictim, { toAgency: 'POLICE' });
    await takingPart.update(police, { status: 'ACCEPTED' });
    const accepted = await desk.release(ofVictim, { toAgency: 'POLICE' });

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
    expect(code(await desk.release(pass, given))).toBe('NOT_AVAILABLE');
    expect([desk.agency.owners?.told, await desk.rowsOf(Release)]).toEqual([[], []]);
  });

  it.each([
    ['refuses', 500],
    ['redirects', 302],
    ['answers something else', 200],
    ['is silent', undefined],
  ])('is not given while its owner %s, nor revoked', async (_how, status) => {
    await desk.release(ofVictim);
    const [before] = await desk.rowsOf(Release);
    const version = await desk.accessVersion();
    desk.agency.owners?.answers(status);
    const answers = [
      await desk.release(ofVictim, { toAgency: 'CHILD_ABUSE_CENTRE' }),
      await desk.revoke(ofVictim, before?.id ?? ''),
    ];

    for (const { errors } of answers) {
      expect(errors?.[0]?.extensions).toEqual({ code: 'AGENCY_SILENT', agency: 'general-welfare' });
    }
    expect([await desk.rowsOf(Release), await desk.accessVersion()]).toEqual([[before], version]);
  });

  it('is revoked once, by its owner, who is told', async () => {
    await desk.release(ofVictim);
    const id = await desk.idOfOnly(Release);
    const before = await desk.accessVersion();
    const foreign = [await desk.revoke(ofChildren, id), await desk.revoke(ofOffender, id)];
    const unknown = await desk.revoke(ofVictim, 'no such release');
    const first = await desk.revoke(ofVictim, id);
    const second = await desk.revoke(ofVictim, id);

    expect([...foreign, unknown].map(code)).toEqual(Array(3).fill('NOT_AVAILABLE'));
    expect(first.errors).toBeUndefined();
    expect(decodeJwt(desk.agency.owners?.told[1]?.token ?? '')).toMatchObject({
      id,
      revoked: true,
    });
    expect([code(second), desk.agency.owners?.told.length]).toEqual(['CONFLICT', 2]);
    expect(await desk.accessVersion()).toBe(before + 1);
  });

  it('makes every older pass of the case stale, and so does revoking it', async () => {
    const pass = { ...ofChildren, accessVersion: await desk.accessVersion() };
    const reads = async () => code(await desk.askWith(pass, '{ case { id } }'));
    const before = await reads();
    await desk.release(ofVictim);
    const after = await reads();
    const newer = { ...pass, accessVersion: await desk.accessVersion() };
    await desk.revoke(ofVictim, await desk.idOfOnly(Release));

    expect([before, after]).toEqual([undefined, 'PASS_STALE']);
    expect(code(await desk.askWith(newer, '{ case { id } }'))).toBe('PASS_STALE');
    expect(code(await desk.askWith(newer, '{ access { level } }'))).toBe('PASS_STALE');
  });

  it('is not given, asked, declined or revoked with a stale pass', async () => {
    await desk.release(ofVictim);
    await desk.request(ofChildren);
    const [id, requestId] = [await desk.idOfOnly(Release), await desk.idOfOnly(ReleaseRequest)];
    const stale = { ...ofVictim, accessVersion: (await desk.accessVersion()) - 1 };
    const mutations = [
      `release(input: { personId: "${sofie}", category: SHELTER, toAgency: YOUTH_WELFARE, until: "2026-12-01", useLimitation: SAFETY_ONLY }) { id }`,
      `requestRelease(input: { personId: "${sofie}", category: MH_RISK, question: "?" }) { id }`,
      `declineRelease(input: { requestId: "${requestId}" }) { id }`,
      `revokeRelease(input: { releaseId: "${id}" }) { id }`,
    ];
    for (const mutation of mutations) {
      expect(code(await desk.askWith(stale, `mutation { ${mutation} }`))).toBe('PASS_STALE');
    }
    expect(desk.agency.owners?.told).toHaveLength(1);
  });

  it('needs a pass', async () => {
    const answer = await desk.ask(
      'nele-jans',
      `mutation { requestRelease(input: { personId: "${sofie}", category: SHELTER, question: "?" }) { id } }`,
    );

    expect(code(answer)).toBe('NOT_AVAILABLE');
  });
});
