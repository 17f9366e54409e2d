import { idOf } from '../../subgraphs/kit/fixtures';
import {
  contact,
  type Line,
  OFFENDER,
  reports,
  startTestLedger,
  type TestLedger,
} from './test-ledger';

describe('who read the data of an agency', () => {
  let ledger: TestLedger;
  beforeAll(async () => {
    ledger = await startTestLedger();
    const fields = ['PoliceReport.kind', 'PoliceReport.month'];
    const reader = { agency: 'MENTAL_HEALTH', function: 'AGENCY_WORKER' } as const;
    await ledger.record(
      {
        slices: [{ ...reports, fields }, contact, { owner: 'POLICE', category: 'WEAPON' }],
        ...reader,
      },
      { slices: [contact], ...reader },
      { slices: [reports], ...reader, family: 'S2' },
      {
        slices: [{ owner: 'POLICE', category: 'POL_INTEL', persons: [OFFENDER] }],
        ...{ agency: 'PROSECUTION', function: 'MAGISTRATE', purpose: 'JUDICIAL_FOLLOW_UP' },
        at: '2026-10-07T08:00:00.000Z',
      },
    );
  });
  afterAll(() => ledger.stop());

  async function linesOf(who: string): Promise<readonly Line[]> {
    const selection = 'caseId disclosedAt toAgency readerFunction purpose categories fieldCount';
    const query = `{ disclosuresOfMyAgency { ${selection} } }`;
    const { data, errors } = await ledger.desk.ask(who, query);
    expect(errors).toBeUndefined();
    return data?.['disclosuresOfMyAgency'] as readonly Line[];
  }

  it('is told to its contact point, of its own data, in the cases of theirs', async () => {
    expect(await linesOf('wendy-stas')).toEqual([
      {
        ...{ caseId: idOf('S1'), disclosedAt: '2026-10-07T08:00:00.000Z' },
        ...{ toAgency: 'PROSECUTION', readerFunction: 'MAGISTRATE', purpose: 'JUDICIAL_FOLLOW_UP' },
        ...{ categories: ['POL_INTEL'], fieldCount: 1 },
      },
      {
        ...{ caseId: idOf('S1'), disclosedAt: '2026-10-05T08:00:00.000Z' },
        ...{ toAgency: 'MENTAL_HEALTH', readerFunction: 'AGENCY_WORKER' },
        ...{ purpose: 'CASE_CONSULTATION', categories: ['INC_FACT', 'WEAPON'], fieldCount: 3 },
      },
    ]);
  });

  it.each(['koen-geerts', 'ilse-maes', 'sofie-aerts', 'karen-wyffels'])(
    'is not told to %s',
    async (who) => {
      expect(await linesOf(who)).toEqual([]);
    },
  );
});
