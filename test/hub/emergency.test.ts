import { join } from 'node:path';
import type { Disclosure } from '../../schema/disclosure';
import { secretFrom } from '../../schema/key-files';
import { Pseudonyms } from '../../schema/pseudonyms';
import { LOG } from '../../scripts/development/hub';
import { HubClient } from '../../scripts/development/hub-client';
import { idOf } from '../../subgraphs/kit/fixtures';
import { startTestHub, type TestHub } from './test-hub';

const sofie = idOf('P-0101');
const REASON = 'Neighbours hear screaming and the children are inside.';
const WHOM = 'The mother, and two children.';
const NUMBER = 'KD-LIM-2026-00321';
const OPEN = `mutation Open($input: OpenCaseInput!) { openCase(input: $input) { caseId token } }`;
const inputFor = (family: string) => ({
  ...{ caseId: idOf(family), function: 'DUTY_OFFICER', purpose: 'EMERGENCY' },
  emergency: { aboutWhom: WHOM, reason: REASON, imminentDanger: true },
});
const LOOK = `query Look { case { participants { person { mentalHealth { acuteSignals { id } } } } } }`;
const READ = `query Needed { case { number participants { person {
  id callName
  mentalHealth { acuteSignals { id } }
  generalWelfare { shelterStays { id } protectedAddress { street } }
  municipality { civilRecord { domicile { street } } }
} } } }`;

describe('a duty officer who breaks the glass, over the whole hub', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
  });
  afterAll(() => hub.stop());

  const officer = () => hub.signIn('night-officer', { as: 'DUTY_OFFICER', agency: 'POLICE' });
  async function openedBy(client: HubClient, caseId = idOf('S1')): Promise<HubClient> {
    const { data } = await client.ask(OPEN, { input: { ...inputFor('S1'), caseId } });
    const opened = data?.['openCase'] as { caseId: string; token: string };
    expect(opened.caseId).toBe(idOf('S1'));
    return new HubClient(hub.gateway.url, client.accessToken, opened.token);
  }

  it('reads who they are and what is marked for emergencies, and no address', async () => {
    const { data } = await (await openedBy(await officer())).ask(READ);
    const view = data?.['case'] as { participants: { person: { id: string } }[] };

    expect(view).toMatchObject({ number: null });
    expect(view.participants.find(({ person }) => person.id === sofie)?.person).toEqual({
      ...{
        id: sofie,
        callName: 'Sofie',
        mentalHealth: { acuteSignals: expect.anything() as unknown },
      },
      generalWelfare: {
        shelterStays: [{ id: expect.any(String) as unknown }],
        protectedAddress: null,
      },
      municipality: { civilRecord: { domicile: null } },
    });
  });

  it('gets for a case that is not theirs to open the bytes of one that does not exist', async () => {
    const client = await hub.signIn('clerk', { as: 'DUTY_OFFICER', agency: 'YOUTH_WELFARE' });
    const answers = await Promise.all(
      ['S4', 'no case'].map((family) => client.ask(OPEN, { input: inputFor(family) })),
    );

    expect(answers[0]?.errors?.[0]?.extensions).toEqual({ code: 'NOT_AVAILABLE' });
    expect(JSON.stringify(answers[0])).toBe(JSON.stringify(answers[1]));
  });

  it('is told to the director, who gives a verdict', async () => {
    const director = await hub.reader('ilse-maes');
    const before = await director.ask('query Mine { myReviews { id } }');
    await openedBy(await officer());
    const { data } = await director.ask(
      'query Mine { myReviews { id agency aboutWhom reason mayReview } }',
    );
    const [review] = data?.['myReviews'] as { id: string }[];
    const verdict = `mutation Judge { reviewEmergency(input: { id: "${review?.id ?? ''}", verdict: JUSTIFIED }) { verdict } }`;

    expect(data?.['myReviews']).toHaveLength((before.data?.['myReviews'] as unknown[]).length + 1);
    expect(review).toMatchObject({ agency: 'POLICE', mayReview: true });
    expect(review).toMatchObject({ aboutWhom: WHOM, reason: REASON });
    expect((await director.ask(verdict)).data).toEqual({
      reviewEmergency: { verdict: 'JUSTIFIED' },
    });
  });

  it('is told to owners and data-protection officers whom nobody named in the case', async () => {
    const night = await hub.signIn('night-officer', { as: 'DUTY_OFFICER', agency: 'POLICE' });
    await night.ask(OPEN, { input: inputFor('S2') });
    const toldTo = async (as: string, agency: string) => {
      const client = await hub.signIn(`${as} of ${agency}`, { as, agency });
      const { data } = await client.ask(
        'query Mine { myReviews { caseId aboutWhom reason mayReview } }',
      );
      return (data?.['myReviews'] as { caseId: string }[]).find(
        ({ caseId }) => caseId === idOf('S2'),
      );
    };
    const notice = { caseId: idOf('S2'), aboutWhom: WHOM, reason: REASON };

    expect(await toldTo('AGENCY_SPOC', 'GENERAL_WELFARE')).toEqual({ ...notice, mayReview: false });
    expect(await toldTo('DPO', 'HOUSES_OF_JUSTICE')).toEqual({ ...notice, mayReview: true });
    expect(await toldTo('AGENCY_WORKER', 'GENERAL_WELFARE')).toBeUndefined();
  });

  it('knows the case by its number: every look is found under the case, and so is the emergency', async () => {
    const pseudonyms = new Pseudonyms(await secretFrom(join(hub.keysFolder, 'pseudonyms.key')));
    const night = await hub.signIn('number-officer', { as: 'DUTY_OFFICER', agency: 'POLICE' });
    const open = await openedBy(night, NUMBER);
    // Sixty are usual in a day; midnight may pass meanwhile.
    for (let look = 0; look <= 2 * 60; look += 1) await open.ask(LOOK);

    // What the gateway records of the opening itself is what was typed: the registry knows the rest.
    const { rows } = await hub
      .ownerAt(LOG.name)
      .query<{ record: Disclosure }>(
        'SELECT record FROM disclosure_record WHERE reader = $1 ORDER BY index',
        [pseudonyms.of('reader:number-officer')],
      );
    const [before, after, ...looks] = rows.map(({ record }) => record);
    for (const opening of [before, after]) {
      expect(opening).toMatchObject({ case: null, emergency: true });
      expect(opening?.asked?.map((one) => one.case)).toEqual([pseudonyms.of(NUMBER)]);
    }
    expect(looks.map((look) => look.case)).toEqual(looks.map(() => idOf('S1')));
    expect(JSON.stringify(rows)).not.toContain(NUMBER);

    const dpo = await hub.reader('nora-claeys');
    const overseeing = await dpo.open(idOf('S1'), 'DPO', 'OVERSIGHT');
    const whoLooked = await overseeing.ask(
      '{ case { disclosures { toAgency readerFunction purpose category } } }',
    );
    expect(JSON.stringify(whoLooked.data)).toContain(
      '{"toAgency":"POLICE","readerFunction":"DUTY_OFFICER","purpose":"EMERGENCY","category":"MH_RISK"}',
    );
    await hub.writeAt(
      'case-registry',
      `UPDATE emergency SET opened_at = now() - interval '5 days', verdict = NULL WHERE subject = $1`,
      ['reader:number-officer'],
    );
    const found = await dpo.ask('{ unusualAccess { rule caseId reader } }');
    for (const rule of ['many-looks-in-a-day', 'emergency-not-reviewed']) {
      const reader = pseudonyms.of('reader:number-officer');
      expect(found.data?.['unusualAccess']).toContainEqual({ rule, caseId: idOf('S1'), reader });
    }
  });

  it('may ask what the pass opens, before anything else', async () => {
    const { data } = await (
      await openedBy(await officer())
    ).ask('query Access { access { personId owner category level } }');
    const ofSofie = (
      data?.['access'] as { personId: string | null; category: string; level: string }[]
    )
      .filter(({ personId, level }) => personId === sofie && level === 'FULL')
      .map(({ category }) => category);

    expect([...new Set(ofSofie)].sort()).toEqual([
      ...['CASE_PERSON', 'ID_CORE', 'MH_RISK', 'SERVICE', 'SHELTER', 'STRUCTURE'],
    ]);
  });
});
