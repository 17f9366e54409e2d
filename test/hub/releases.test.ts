import { idOf } from '../../subgraphs/kit/fixtures';
import type { HubAnswer, HubClient } from '../../scripts/development/hub-client';
import { startTestHub, type TestHub } from './test-hub';

const sofie = idOf('P-0101');
const PLANNING = 'SAFETY_PLANNING';
const READ = `query Shelter {
  case { participants { person { id generalWelfare { shelterStays { id } } } } }
}`;

/** What the answer has about where Sofie stays; null also where nothing is recorded. */
function staysIn({ data }: HubAnswer): unknown {
  const { participants } = data?.['case'] as {
    participants: { person: { id: string; generalWelfare: { shelterStays: unknown } } }[];
  };
  return participants.find(({ person }) => person.id === sofie)?.person.generalWelfare.shelterStays;
}
const code = ({ errors }: HubAnswer) => errors?.[0]?.extensions?.['code'];

describe('a release between agencies, over the whole hub', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
  });
  afterAll(() => hub.stop());

  const opens = async (who: string): Promise<HubClient> =>
    (await hub.reader(who)).open(idOf('S1'), 'AGENCY_WORKER', PLANNING);
  const release = async (client: HubClient, until = '2026-12-31') =>
    client.ask(`mutation Give { release(input: {
      personId: "${sofie}", category: SHELTER, toAgency: YOUTH_WELFARE, until: "${until}",
      useLimitation: SAFETY_ONLY }) { id } }`);

  it('opens at its owner what it names, from the next pass until it is revoked', async () => {
    const before = await opens('joke-peters');
    const closed = staysIn(await before.ask(READ));
    const given = await release(await opens('nele-jans'));
    const stale = await before.ask(READ);
    const reader = await opens('joke-peters');
    const open = staysIn(await reader.ask(READ));
    const { id } = given.data?.['release'] as { id: string };
    const owner = await opens('nele-jans');
    await owner.ask(`mutation Take { revokeRelease(input: { releaseId: "${id}" }) { id } }`);
    const revoked = await reader.ask(READ);
    const after = staysIn(await (await opens('joke-peters')).ask(READ));

    expect([closed, code(stale)]).toEqual([null, 'PASS_STALE']);
    expect(open).toEqual([{ id: expect.any(String) as unknown }]);
    expect([code(revoked), after]).toEqual(['PASS_STALE', null]);
  });

  it('is not given while the owner does not answer, and then it is', async () => {
    const owner = await opens('nele-jans');
    await hub.agencies.get('general-welfare')?.stop();
    const silent = await release(owner);
    await hub.restart('general-welfare');
    const given = await release(owner);

    expect([code(silent), code(given)]).toEqual(['AGENCY_SILENT', undefined]);
  });

  it('says in one word why it is not given', async () => {
    const owner = await opens('nele-jans');
    const given = await release(owner);
    const { id } = given.data?.['release'] as { id: string };
    const take = `mutation Take { revokeRelease(input: { releaseId: "${id}" }) { id } }`;
    const renewed = await opens('nele-jans');
    const answers = [
      await release(await opens('joke-peters')),
      await release(renewed, '2020-01-01'),
    ];
    await renewed.ask(take);
    answers.push(await (await opens('nele-jans')).ask(take), await release(owner));

    expect(answers.map(code)).toEqual([
      ...['NOT_AVAILABLE', 'INVALID_INPUT', 'CONFLICT', 'PASS_STALE'],
    ]);
  });
});
