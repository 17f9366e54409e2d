import { LATER_OPERATIONS } from '../../gateway/client/generated/later-operations';
import { OPERATIONS } from '../../gateway/client/generated/operations';
import { type HubAnswer, HubClient } from '../../scripts/development/hub-client';
import { idOf } from '../../subgraphs/kit/fixtures';
import { startTestHub, type TestHub } from './test-hub';

type Name = keyof typeof LATER_OPERATIONS;

const sofie = idOf('P-0101');
const REASON = 'Neighbours hear screaming and the children are inside.';
const NUMBER = 'KD-LIM-2026-00321';
const DANGER = { aboutWhom: 'the mother', reason: REASON, imminentDanger: true };
const EMERGENCY = {
  ...{ caseId: idOf('S1'), function: 'DUTY_OFFICER', purpose: 'EMERGENCY' },
  emergency: DANGER,
};
/** As the page bounds what is typed (`view/acts.ts`). */
const BOUNDS = {
  ...{ longestWhom: 200, shortestReason: 30, longestReason: 2_000, longestQuestion: 500 },
};
const SHELTER = { personId: sofie, category: 'SHELTER', question: 'Is she safe tonight?' };
const opening = (requestId: string | null) => ({
  input: {
    ...{ personId: sofie, category: 'SHELTER', toAgency: 'YOUTH_WELFARE', requestId },
    ...{ until: '2026-12-31', useLimitation: 'SAFETY_ONLY' },
  },
});
const code = ({ errors }: HubAnswer) => errors?.[0]?.extensions?.['code'];

/** The texts that the page sends, over the whole hub: for whom they are, and for whom they are not. */
describe('an operation of the page', () => {
  let hub: TestHub;
  const answered = new Set<Name>();
  const refused = new Set<Name>();
  beforeAll(async () => {
    hub = await startTestHub();
  });
  afterAll(() => hub.stop());

  const worker = async (who: string, family = 'S1') =>
    (await hub.reader(who)).open(idOf(family), 'AGENCY_WORKER', 'SAFETY_PLANNING');
  async function answerTo<Data>(name: Name, client: HubClient, variables = {}): Promise<Data> {
    const answer = await client.ask(LATER_OPERATIONS[name], variables);
    expect([name, code(answer)]).toEqual([name, undefined]);
    answered.add(name);
    return answer.data as Data;
  }
  async function refusalOf(name: Name, client: HubClient, variables = {}) {
    refused.add(name);
    return code(await client.ask(LATER_OPERATIONS[name], variables));
  }
  const night = () => hub.signIn('night-officer', { as: 'DUTY_OFFICER', agency: 'POLICE' });
  const breakGlass = (client: HubClient, input: object = EMERGENCY) =>
    client.ask(OPERATIONS.OpenCase, { input });

  const overseenBy = async (officer: HubClient) =>
    (
      await answerTo<{ overseenCases: readonly { readonly caseId: string }[] }>(
        'UnusualAccess',
        officer,
      )
    ).overseenCases;

  it('breaks the glass for a duty officer, with a reason and with danger, and for nobody else', async () => {
    const officer = await night();
    const opened = await breakGlass(officer);
    const because = (part: Partial<typeof DANGER>) =>
      breakGlass(officer, { ...EMERGENCY, emergency: { ...DANGER, ...part } });
    const { longestWhom, shortestReason, longestReason } = BOUNDS;

    expect(opened.data?.['openCase']).toMatchObject({ purpose: 'EMERGENCY' });
    for (const part of [
      ...[{ aboutWhom: ' ' }, { aboutWhom: 'x'.repeat(longestWhom + 1) }],
      ...[{ reason: 'x'.repeat(shortestReason - 1) }, { reason: 'x'.repeat(longestReason + 1) }],
      { imminentDanger: false },
    ]) {
      expect(code(await because(part))).toBe('INVALID_INPUT');
    }
    for (const part of [
      { aboutWhom: 'x'.repeat(longestWhom) },
      { reason: 'x'.repeat(longestReason) },
    ]) {
      expect(code(await because(part))).toBeUndefined();
    }
    expect(code(await breakGlass(await hub.reader('ilse-maes')))).toBe('NOT_AVAILABLE');
  });

  it('breaks the glass by the number of the case, and says which it is; nothing else does', async () => {
    const { caseId } = EMERGENCY;
    const byNumber = await breakGlass(await night(), { ...EMERGENCY, caseId: NUMBER });
    const director = await hub.reader('ilse-maes');
    const usual = { function: 'CASE_DIRECTOR', purpose: 'CASE_CONSULTATION' };

    expect(byNumber.data?.['openCase']).toMatchObject({ caseId, purpose: 'EMERGENCY' });
    expect(code(await breakGlass(director, { ...usual, caseId: NUMBER }))).toBe('NOT_AVAILABLE');
    expect((await breakGlass(director, { ...usual, caseId })).data?.['openCase']).toMatchObject({
      caseId,
    });
  });

  it('takes up an alert for whom it calls on', async () => {
    const director = await hub.director('S2');
    const view = await director.ask(OPERATIONS.FamilyView);
    const { alerts } = view.data?.['case'] as { alerts: { id: string }[] };
    const alertId = alerts[0]?.id;
    const taken = await answerTo('AcknowledgeAlert', director, { alertId });

    expect(taken).toMatchObject({
      acknowledgeAlert: { professional: { displayName: 'Katrien Baeten' } },
    });
    expect(await refusalOf('AcknowledgeAlert', await hub.director('S1'), { alertId })).toBe(
      'NOT_AVAILABLE',
    );
  });

  it('asks an owner, with the same reply whatever there is, and not for a client', async () => {
    const asker = await worker('joke-peters');
    const ask = (input: object) =>
      answerTo<{ requestRelease: object }>('RequestRelease', asker, { input });
    const there = await ask(SHELTER);
    const notThere = await ask({ ...SHELTER, category: 'STALK_ALARM' });
    const client = await (
      await hub.reader('sofie-aerts')
    ).open(idOf('S1'), 'CLIENT', 'CLIENT_INFORMATION');

    expect({ ...notThere.requestRelease, category: 'SHELTER', id: '' }).toEqual({
      ...{ ...there.requestRelease, id: '' },
    });
    expect(await refusalOf('RequestRelease', client, { input: SHELTER })).toBe('NOT_AVAILABLE');
    const question = 'x'.repeat(BOUNDS.longestQuestion + 1);
    expect(await refusalOf('RequestRelease', asker, { input: { ...SHELTER, question } })).toBe(
      'INVALID_INPUT',
    );
  });

  it('lists what may be asked for blindly, the same in every case, and only where one is open', async () => {
    const [one, other] = await Promise.all(
      (['S1', 'S3'] as const).map(async (family) =>
        answerTo('SealedCategories', await hub.director(family)),
      ),
    );

    expect(JSON.stringify(one)).toContain('SHELTER');
    expect(other).toEqual(one);
    expect(await refusalOf('SealedCategories', await hub.reader('ilse-maes'))).toBe(
      'NOT_AVAILABLE',
    );
  });

  it('answers a request for its owner, once, and opens and closes for its owner alone', async () => {
    const asker = await worker('joke-peters');
    const ask = async () => {
      const { requestRelease } = await answerTo<{ requestRelease: { id: string } }>(
        'RequestRelease',
        asker,
        { input: SHELTER },
      );
      return requestRelease.id;
    };
    const [first, second] = [await ask(), await ask()];
    const owner = await worker('nele-jans');
    const decline = { input: { requestId: first } };

    expect(await refusalOf('DeclineRelease', asker, decline)).toBe('NOT_AVAILABLE');
    expect(await answerTo('DeclineRelease', owner, decline)).toMatchObject({
      declineRelease: { id: first, status: 'DECLINED' },
    });
    expect(await refusalOf('DeclineRelease', owner, decline)).toBe('CONFLICT');
    expect(await refusalOf('Release', asker, opening(second))).toBe('NOT_AVAILABLE');
    const { release } = await answerTo<{ release: { id: string } }>(
      'Release',
      owner,
      opening(second),
    );
    const revoke = { input: { releaseId: release.id } };

    expect(await refusalOf('Release', owner, opening(null))).toBe('PASS_STALE');
    expect(await refusalOf('RevokeRelease', await worker('joke-peters'), revoke)).toBe(
      'NOT_AVAILABLE',
    );
    await answerTo('RevokeRelease', await worker('nele-jans'), revoke);
    expect(await refusalOf('RevokeRelease', await worker('nele-jans'), revoke)).toBe('CONFLICT');
  });

  it('tells of an emergency whom it concerns, and takes one verdict from who may judge', async () => {
    await breakGlass(await night());
    const director = await hub.reader('ilse-maes');
    const contact = await hub.signIn('contact', { as: 'AGENCY_SPOC', agency: 'GENERAL_WELFARE' });
    const { myReviews } = await answerTo<{
      myReviews: { id: string; aboutWhom: string; reason: string }[];
    }>('MyReviews', director);
    const [newest] = myReviews;
    const verdict = { input: { id: newest?.id, verdict: 'JUSTIFIED', note: 'heard by two' } };

    expect(newest).toMatchObject({ aboutWhom: DANGER.aboutWhom, reason: REASON });
    expect(await answerTo('MyReviews', await hub.reader('tine-vos'))).toEqual({ myReviews: [] });
    expect(await refusalOf('ReviewEmergency', contact, verdict)).toBe('NOT_AVAILABLE');
    expect(await answerTo('ReviewEmergency', director, verdict)).toMatchObject({
      reviewEmergency: { verdict: 'JUSTIFIED' },
    });
    expect(await refusalOf('ReviewEmergency', director, verdict)).toBe('CONFLICT');
    expect(await refusalOf('MyReviews', new HubClient(hub.gateway.url, 'no token'))).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('shows a data-protection officer who looked, a therapist nothing, and nobody without a case', async () => {
    await (await hub.director('S1')).ask(OPERATIONS.FamilyView);
    const officer = await hub.reader('nora-claeys');
    const open = await officer.open(idOf('S1'), 'DPO', 'OVERSIGHT');
    const data = await answerTo<{ case: { disclosures: object[] } }>('CaseDisclosures', open);

    expect(data.case.disclosures.length).toBeGreaterThan(5);
    for (const { caseId } of await overseenBy(officer)) {
      const each = await officer.open(caseId, 'DPO', 'OVERSIGHT'); // none of them is refused
      expect(await answerTo('CaseDisclosures', each)).toMatchObject({
        case: { disclosures: expect.any(Array) as unknown },
      });
    }
    expect(await refusalOf('CaseDisclosures', officer)).toBe('NOT_AVAILABLE');
    expect(await answerTo('CaseDisclosures', await worker('tine-vos'))).toEqual({
      case: { disclosures: null },
    });
  });

  it('finds unusual access, and writes a report, for a data-protection officer alone', async () => {
    const officer = await hub.reader('nora-claeys');
    const director = await hub.reader('ilse-maes');
    const report = await answerTo<{ subjectReport: { letter: string; letterNl: string } }>(
      ...(['SubjectReport', officer, { personId: sofie, askedBy: 'SUBJECT' }] as const),
    );

    expect(report.subjectReport.letter).toMatch(/^The chain approach/);
    expect(report.subjectReport.letterNl).toMatch(/^De ketenaanpak/);
    expect(await answerTo('UnusualAccess', officer)).toEqual({
      overseenCases: [{ caseId: idOf('S1'), number: NUMBER }],
      unusualAccess: expect.any(Array) as unknown,
    });
    expect(await refusalOf('UnusualAccess', director)).toBe('NOT_AVAILABLE');
    for (const [who, personId, askedBy, expected] of [
      [director, sofie, 'SUBJECT', 'NOT_AVAILABLE'],
      [officer, 'nobody', 'SUBJECT', 'NOT_AVAILABLE'],
      [officer, sofie, 'PARENT', 'INVALID_INPUT'],
    ] as const) {
      expect(await refusalOf('SubjectReport', who, { personId, askedBy })).toBe(expected);
    }
  });

  it('prints the family for who has the case open, and for nobody else', async () => {
    const printed = await answerTo<{ case: { number: string } }>(
      'FamilyPrint',
      await hub.director('S1'),
    );

    expect(printed.case.number).toBe(NUMBER);
    expect(await refusalOf('FamilyPrint', await hub.reader('ilse-maes'))).toBe('NOT_AVAILABLE');
  });

  it('is run here for who may and for who may not, whichever it is', () => {
    const names = Object.keys(LATER_OPERATIONS).sort();

    expect([...answered].sort()).toEqual(names);
    expect([...refused].sort()).toEqual(names);
  });
});
