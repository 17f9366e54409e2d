import { HubClient } from '../../scripts/development/hub-client';
import { idOf } from '../../subgraphs/kit/fixtures';
import { startTestHub, type TestHub } from './test-hub';

const sofie = idOf('P-0101');
const REASON = 'Neighbours hear screaming and the children are inside.';
const OPEN = `mutation Open($input: OpenCaseInput!) { openCase(input: $input) { token } }`;
const inputFor = (family: string) => ({
  ...{ caseId: idOf(family), function: 'DUTY_OFFICER', purpose: 'EMERGENCY' },
  emergency: { reason: REASON, imminentDanger: true },
});
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
  async function openedBy(client: HubClient): Promise<HubClient> {
    const { data } = await client.ask(OPEN, { input: inputFor('S1') });
    const { token } = data?.['openCase'] as { token: string };
    return new HubClient(hub.gateway.url, client.accessToken, token);
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
    const { data } = await director.ask('query Mine { myReviews { id agency reason mayReview } }');
    const [review] = data?.['myReviews'] as { id: string }[];
    const verdict = `mutation Judge { reviewEmergency(input: { id: "${review?.id ?? ''}", verdict: JUSTIFIED }) { verdict } }`;

    expect(data?.['myReviews']).toHaveLength((before.data?.['myReviews'] as unknown[]).length + 1);
    expect(review).toMatchObject({ agency: 'POLICE', reason: REASON, mayReview: true });
    expect((await director.ask(verdict)).data).toEqual({
      reviewEmergency: { verdict: 'JUSTIFIED' },
    });
  });

  it('is told to owners and data-protection officers whom nobody named in the case', async () => {
    const night = await hub.signIn('night-officer', { as: 'DUTY_OFFICER', agency: 'POLICE' });
    await night.ask(OPEN, { input: inputFor('S2') });
    const toldTo = async (as: string, agency: string) => {
      const client = await hub.signIn(`${as} of ${agency}`, { as, agency });
      const { data } = await client.ask('query Mine { myReviews { caseId reason mayReview } }');
      return (data?.['myReviews'] as { caseId: string }[]).find(
        ({ caseId }) => caseId === idOf('S2'),
      );
    };
    const notice = { caseId: idOf('S2'), reason: REASON };

    expect(await toldTo('AGENCY_SPOC', 'GENERAL_WELFARE')).toEqual({ ...notice, mayReview: false });
    expect(await toldTo('DPO', 'HOUSES_OF_JUSTICE')).toEqual({ ...notice, mayReview: true });
    expect(await toldTo('AGENCY_WORKER', 'GENERAL_WELFARE')).toBeUndefined();
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
