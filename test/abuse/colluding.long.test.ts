import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WALLED_CATEGORIES } from '../../schema/policy/walled-categories';
import { type HubAnswer, HubClient } from '../../scripts/development/hub-client';
import { startTestHub, type TestHub } from '../hub/test-hub';
import { MEMBERS, memberId, plainFamily } from '../need-to-know/plain-family';
import {
  OFFENDER_SIDE,
  type Part,
  WALLED,
  WELFARE,
  YOUTH_OF_OFFENDER,
  YOUTH_OF_VICTIM,
} from './colluding';

const VICTIM = memberId('victim');
const FAMILY_VIEW = readFileSync(join(__dirname, '../queries/family-view.graphql'), 'utf8');
const OPEN = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { token } }';
const PLANNING = 'SAFETY_PLANNING';
const ask = (fields: string) => `{ case { participants { person { id ${fields} } } } }`;
const STAYS = ask('generalWelfare { shelterStays { id label } }');
const REFUGE = /Stay in refuge/;

describe('30: people who work for both sides of one family', () => {
  let hub: TestHub;
  let caseId: string;
  beforeAll(async () => {
    hub = await startTestHub({ deadlineMs: 25_000 });
    caseId = await plainFamily(hub, []);
  }, 120_000);
  afterAll(() => hub.stop());

  async function takesPart(key: string, { as, agency, side }: Part): Promise<void> {
    await hub.writeAt(
      'case-registry',
      `INSERT INTO membership (id, case_id, subject, agency, function, side, works_for_ids, is_deputy, since)
       VALUES ($1, $2, $3, $4, $5, $6, '{}', false, '2026-01-01')`,
      [`${key}: ${agency} ${side}`, caseId, `reader:${key}`, agency, as, side],
    );
  }
  async function opens(key: string, part: Part, purpose = PLANNING): Promise<HubClient> {
    return (await hub.signIn(key, part)).open(caseId, part.as, purpose);
  }
  /** The categories of the wall of which somebody is told something about the victim. */
  async function toldTo(key: string, as?: Part): Promise<string[]> {
    const told: string[] = [];
    for (const { category, field, part, purpose } of WALLED) {
      const client = await (as ? opens(key, as) : opens(key, part, purpose));
      if (aboutVictim(await client.ask(ask(field))).includes('"label":"')) told.push(category);
    }
    return told;
  }
  const releaseStays = (client: HubClient) =>
    client.ask(`mutation { release(input: { personId: "${VICTIM}", category: SHELTER,
      toAgency: YOUTH_WELFARE, until: "2026-12-31", useLimitation: SAFETY_ONLY }) { id } }`);

  it('has a field of every category of the wall', () => {
    expect(WALLED.map(({ category }) => category).sort()).toEqual([...WALLED_CATEGORIES].sort());
  });

  describe.each(OFFENDER_SIDE)('two of them, one a $as of $agency for the offender', (part) => {
    const [ours, theirs] = [`ours beside ${part.as}`, `theirs as ${part.as}`];
    let victims: HubClient;
    let offenders: HubClient;
    beforeAll(async () => {
      await takesPart(ours, WELFARE);
      await takesPart(theirs, part);
      victims = await opens(ours, WELFARE);
      offenders = await opens(theirs, part);
    });

    it('leave each with the bytes they get alone, also at the same moment', async () => {
      const both = [victims, offenders];
      const alone: HubAnswer[] = [];
      for (const one of both) alone.push(await one.ask(FAMILY_VIEW));
      const together = await Promise.all(
        [...both, ...both].map((one) => one.ask(FAMILY_VIEW).then(bytesOf)),
      );
      const [known, unknown] = alone.map((answer) => REFUGE.test(aboutVictim(answer)));

      expect(together).toEqual([...alone, ...alone].map(bytesOf));
      expect(unknown).toBe(false);
      expect(known).toBe(true); // the control: one of them does know
    });

    it('cannot ask with the pass of the other', async () => {
      const passOf = async (key: string, as: Part) => {
        const client = await hub.signIn(key, as);
        const input = { caseId, function: as.as, purpose: PLANNING };
        const { data } = await client.ask(OPEN, { input });
        return { by: client.accessToken, pass: (data?.['openCase'] as { token: string }).token };
      };
      const [victim, offender] = [await passOf(ours, WELFARE), await passOf(theirs, part)];
      const asked = (by: string, pass: string) =>
        new HubClient(hub.gateway.url, by, pass).ask(STAYS);
      const swapped = [
        await asked(offender.by, victim.pass),
        await asked(victim.by, offender.pass),
      ].map(bytesOf);

      expect(new Set(swapped).size).toBe(1);
      expect(swapped[0]).toContain('NOT_AVAILABLE');
      expect(bytesOf(await asked(victim.by, victim.pass))).toMatch(REFUGE); // the control
    });

    it('hold no id of what is walled in common, by which two answers could be joined', async () => {
      const records = ask(`generalWelfare { shelterStays { id } trajectories { id } notes { id } }
        mentalHealth { episodes { id } } chain { consents { id } statements { id } }`);
      const walled = idsIn(aboutVictim(await victims.ask(records))).filter((id) => id !== VICTIM);
      const [known, others] = [await victims.ask(FAMILY_VIEW), await offenders.ask(FAMILY_VIEW)];
      const inCommon = idsIn(bytesOf(known)).filter((id) => idsIn(bytesOf(others)).includes(id));

      expect(walled).toHaveLength(6);
      expect(walled.filter((id) => bytesOf(others).includes(id))).toEqual([]);
      expect(inCommon.length).toBeGreaterThan(MEMBERS.length); // the control: of what both may read
    });
  });

  it("opens to nobody of the offender's side what one of the victim's side releases", async () => {
    await takesPart('who releases', WELFARE);
    await takesPart('youth worker of the victim', YOUTH_OF_VICTIM);
    await takesPart('youth worker of the offender', YOUTH_OF_OFFENDER);
    const released = await releaseStays(await opens('who releases', WELFARE));
    const forVictim = await opens('youth worker of the victim', YOUTH_OF_VICTIM);
    const forOffender = await opens('youth worker of the offender', YOUTH_OF_OFFENDER);
    const listed = '{ case { releases { category personId label } } }';
    const [known, own] = [
      aboutVictim(await forVictim.ask(STAYS)),
      aboutVictim(await (await opens('who releases', WELFARE)).ask(STAYS)),
    ];

    expect(released.errors).toBeUndefined();
    expect(known).toMatch(REFUGE); // the control: it is open to that agency
    expect(aboutVictim(await forOffender.ask(STAYS))).not.toMatch(REFUGE);
    expect(bytesOf(await forOffender.ask(listed))).not.toContain('SHELTER');
    expect(bytesOf(await forVictim.ask(listed))).toContain('SHELTER');
    // And the same stay goes by another id at either agency.
    expect(idsIn(own).filter((id) => idsIn(known).includes(id))).toEqual([VICTIM]);
  });

  describe.each(OFFENDER_SIDE)('one of them, also a $as of $agency for the offender', (other) => {
    const key = `both, as ${other.as}`;

    it('reads what is walled of a victim while they work for that side only: the control', async () => {
      for (const part of new Set(WALLED.map((walled) => walled.part))) await takesPart(key, part);

      expect(await toldTo(key)).toEqual(WALLED.map(({ category }) => category));
      expect((await releaseStays(await opens(key, WELFARE))).errors).toBeUndefined();
    });

    it('reads none of it, not even as its owner, in whichever function, and releases none', async () => {
      await takesPart(key, other);

      expect(await toldTo(key)).toEqual([]);
      expect(await toldTo(key, other)).toEqual([]);
      expect((await releaseStays(await opens(key, WELFARE))).errors).toMatchObject([
        { extensions: { code: 'NOT_AVAILABLE' } },
      ]);
    });
  });
});

function bytesOf({ status, data, errors }: HubAnswer): string {
  return JSON.stringify({ status, data, errors });
}

/** What an answer says of the victim, as bytes. */
function aboutVictim({ data }: HubAnswer): string {
  const { participants } = data?.['case'] as { participants: { person: { id: string } }[] };
  const found = participants.find(({ person }) => person.id === VICTIM);
  if (!found) throw new Error('Expected the victim in the answer.');
  return JSON.stringify(found.person);
}

function idsIn(bytes: string): string[] {
  return Array.from(bytes.matchAll(/"id":"([^"]+)"/g), ([, id = '']) => id);
}
