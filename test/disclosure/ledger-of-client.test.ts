import { as } from '../../subgraphs/kit/testing/test-tokens';
import { OFFENDER, reports, startTestLedger, type TestLedger, VICTIM } from './test-ledger';

describe('the ledger of a case of a client', () => {
  let ledger: TestLedger;
  beforeAll(async () => {
    ledger = await startTestLedger();
  });
  afterAll(() => ledger.stop());
  beforeEach(() => ledger.clear());

  const client = (self: string) => as('CLIENT', { family: 'S1', self });
  const planning = { purpose: 'SAFETY_PLANNING' } as const;

  it('tells the victim day and agency of what was shown of them', async () => {
    await ledger.record(
      { slices: [reports] },
      { slices: [{ ...reports, persons: [OFFENDER] }], ...planning },
    );

    expect(await ledger.of(client(VICTIM))).toEqual([
      expect.objectContaining({
        disclosedOn: '2026-10-05',
        toAgency: 'POLICE',
        category: 'INC_FACT',
      }),
    ]);
  });

  it('tells the offender their own looks, and no more than the report about them releases', async () => {
    const voice = { owner: 'CASE_REGISTRY', category: 'CLIENT_VOICE' } as const;
    const signedIn = { agency: null, function: 'CLIENT', purpose: 'CLIENT_INFORMATION' } as const;
    await ledger.record(
      { slices: [reports], ...planning },
      { slices: [reports] },
      {
        slices: [{ ...voice, persons: [VICTIM] }],
        ...{ ...signedIn, reader: 'reader:sofie-aerts' },
      },
      {
        slices: [{ ...voice, persons: [OFFENDER] }],
        ...{ ...signedIn, reader: 'reader:kristof-vermeulen' },
      },
    );

    expect(await ledger.of(client(OFFENDER))).toEqual([
      {
        ...{ disclosedOn: '2026-10-05', disclosedIn: '2026-10', toAgency: null },
        ...{ category: 'CLIENT_VOICE', purpose: 'CLIENT_INFORMATION' },
        label: 'Client voice, client information, October 2026',
      },
    ]);
  });

  it('names the month alone where the report does, and to the offender not even that', async () => {
    const assistant = {
      agency: 'HOUSES_OF_JUSTICE',
      function: 'JUSTICE_ASSISTANT_OFFENDER',
    } as const;
    await ledger.record({
      slices: [{ owner: 'CASE_REGISTRY', category: 'CLIENT_VOICE', persons: [OFFENDER, VICTIM] }],
      ...{ ...assistant, reader: 'reader:wim-claesen' },
    });

    expect(await ledger.of(client(VICTIM), 'disclosedOn disclosedIn toAgency')).toEqual([
      { disclosedOn: null, disclosedIn: '2026-10', toAgency: null },
    ]);
    expect(await ledger.of(client(OFFENDER), 'disclosedIn')).toEqual([]);
  });
});
