import type { Running } from '../../scripts/development/hub';
import type { HubAnswer, HubClient } from '../../scripts/development/hub-client';
import { idOf } from '../../subgraphs/kit/fixtures';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { withoutReceipt } from '../without-receipt';
import {
  type Change,
  CHANGES,
  director,
  herWorker,
  NO_CASE,
  ofPersons,
  S1,
  SEALED,
  SOFIE,
  THE_NUMBER,
  TOLD,
  type Truth,
  youthWorker,
} from './changes';

const REGISTRY = 'case-registry';

describe('a pass, at two gateways over the same agencies', () => {
  let hub: TestHub;
  let other: Running;
  beforeAll(async () => {
    hub = await startTestHub();
    other = await hub.anotherGateway();
  });
  afterAll(() => hub.stop());

  /** Opens the case at the one gateway; nothing where it does not open. */
  async function open(who: Pick<Change, 'reader' | 'as' | 'purpose'>) {
    const client = await hub.reader(who.reader);
    return client.open(S1, who.as, who.purpose).catch(() => undefined);
  }
  /** Asks at both gateways, which say the same. */
  async function ask(client: HubClient, asks: string): Promise<HubAnswer> {
    const query = `query Telling { case { ${asks} } }`;
    const here = await client.ask(query);
    const there = await client.at(other.url).ask(query);
    expect(withoutReceipt(there)).toEqual(withoutReceipt(here));
    return there;
  }
  async function truthFor(
    client: HubClient | undefined,
    { asks, tells }: Pick<Change, 'asks' | 'tells'>,
  ): Promise<Truth | typeof NO_CASE> {
    return client ? truthIn(await ask(client, asks), tells) : NO_CASE;
  }
  /** Whether a pass is stale at both gateways, and gives nothing. */
  async function expectStale(client: HubClient | undefined, asks: string): Promise<void> {
    if (!client) throw new Error('Expected a pass.');
    const { data, errors, extensions } = await ask(client, asks);
    expect([data ?? null, extensions]).toEqual([null, undefined]);
    expect(errors?.map((error) => error.extensions)).toEqual([{ code: 'PASS_STALE' }]);
  }

  it.each(CHANGES)('is stale after $what, and after it is undone', async (change) => {
    const before = await open(change);
    const truths = [await truthFor(before, change)];
    await hub.writeAt(REGISTRY, change.change);
    await expectStale(before, change.asks);
    const between = await open(change);
    truths.push(await truthFor(between, change));
    await hub.writeAt(REGISTRY, change.back);
    if (between) await expectStale(between, change.asks);
    await expectStale(before, change.asks);
    truths.push(await truthFor(await open(change), change));

    expect(truths).toEqual([TOLD, change.after, TOLD]);
  });

  it('is stale after a release, and after it is revoked', async () => {
    const stays = { asks: ofPersons('generalWelfare { shelterStays { house } }'), tells: 'LIM-R2' };
    const byOwner = async (mutation: string) =>
      (await (await open(herWorker))?.at(other.url).ask(mutation))?.data;
    const before = await open(youthWorker);
    const truths = [await truthFor(before, stays)];
    const given = await byOwner(`mutation Give { release(input: {
      personId: "${SOFIE}", category: SHELTER, toAgency: YOUTH_WELFARE, until: "2026-12-31",
      useLimitation: SAFETY_ONLY }) { id } }`);
    const { id } = given?.['release'] as { readonly id: string };
    await expectStale(before, stays.asks);
    const between = await open(youthWorker);
    truths.push(await truthFor(between, stays));
    await byOwner(`mutation Take { revokeRelease(input: { releaseId: "${id}" }) { id } }`);
    await expectStale(between, stays.asks);
    truths.push(await truthFor(await open(youthWorker), stays));

    expect(truths).toEqual([SEALED, TOLD, SEALED]);
  });

  it('would live on where nothing raises the version of the case: the control', async () => {
    const trigger = (able: string) => `ALTER TABLE membership ${able} TRIGGER raise_access_version`;
    const ended = (until: string) =>
      `UPDATE membership SET until = ${until} WHERE subject = 'reader:joke-peters'`;
    const client = await open(youthWorker);
    await hub.writeAt(REGISTRY, `${trigger('DISABLE')}; ${ended(`'2026-11-21'`)}`);
    const truth = await truthFor(client, THE_NUMBER);
    await hub.writeAt(REGISTRY, `${ended('NULL')}; ${trigger('ENABLE')}`);

    expect(truth).toEqual(TOLD);
  });

  it('lives on when the casework goes on, and shows it', async () => {
    const client = await open(director);
    if (!client) throw new Error('Expected a pass.');
    const asks = 'plan { goals { statement } } alerts { text }';
    const before = JSON.stringify((await ask(client, asks)).data);
    await hub.writeAt(
      REGISTRY,
      `UPDATE goal SET statement = 'A new statement' WHERE id = '${idOf('S1/G1')}'`,
    );
    await hub.writeAt(
      REGISTRY,
      `INSERT INTO safety_alert (id, case_id, raised_on, kind, addressed_to, text)
       VALUES ('new', '${S1}', '2026-11-22', 'BREACH', '{CASE_DIRECTOR}', 'A new alert')`,
    );
    const after = JSON.stringify((await ask(client, asks)).data);

    expect(before).not.toMatch(/A new (statement|alert)/);
    expect(after).toMatch(/A new statement/);
    expect(after).toMatch(/A new alert/);
  });
});

function truthIn({ data, extensions }: HubAnswer, tells: string): Truth {
  const { withheld } = extensions?.['oneroof'] as { readonly withheld: { policy: string }[] };
  return {
    isTold: JSON.stringify(data).includes(tells),
    because: [...new Set(withheld.map(({ policy }) => policy))],
  };
}
