import { OPERATIONS } from './generated/operations';
import { ask, askPatiently, type Fetch, type Outcome } from './hub';

/** The page's one way to the hub. */

const answering = (body: unknown, status = 200) => {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetched: Fetch = async (url, init) => {
    asked.push({ url, init });
    return { status, json: async () => body };
  };
  return { asked, fetched };
};

const refusal = (code: string) => ({ errors: [{ message: '', extensions: { code } }] });
const CASES = { reader: { displayName: 'Ilse Maes' }, myCases: [] };

describe('an operation of the page', () => {
  it('is sent as the text that the gateway prepared, with the header no form can send', async () => {
    const { asked, fetched } = answering({ data: CASES });
    await ask(fetched, 'MyCases', {}, 'a-pass');

    expect(asked).toHaveLength(1);
    expect(asked[0]?.url).toBe('/graphql');
    expect(asked[0]?.init).toMatchObject({
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'x-oneroof': 'page', 'case-pass': 'a-pass' },
    });
    expect(JSON.parse(asked[0]?.init.body as string)).toEqual({
      ...{ operationName: 'MyCases', query: OPERATIONS.MyCases, variables: {} },
    });
  });

  it('brings what is withheld and who is silent beside the data', async () => {
    const silent = [{ agency: 'POLICE', since: '2026-11-22T08:00:00Z' }];
    const { fetched } = answering({
      ...{ data: CASES, errors: refusal('AGENCY_SILENT').errors },
      extensions: { oneroof: { silent } },
    });

    expect(await ask(fetched, 'MyCases', {})).toEqual({
      ...{ kind: 'answered', data: CASES, told: { withheld: [], silent } },
    });
  });

  it.each(['UNAUTHENTICATED', 'PASS_EXPIRED', 'PASS_STALE', 'NOT_AVAILABLE'])(
    'says that it was refused with %s',
    async (code) => {
      const { fetched } = answering({ ...refusal(code), data: { openCase: null } }, 403);
      const input = { caseId: 'c', function: 'CASE_DIRECTOR', purpose: 'TRIAGE' } as const;

      expect(await ask(fetched, 'OpenCase', { input })).toEqual({ kind: 'refused', code });
    },
  );

  it('is worth asking again when the hub could not record it, or is not there', async () => {
    const unrecorded = answering(refusal('NOT_RECORDED'), 503);
    const gone: Fetch = () => Promise.reject(new Error('no route'));

    expect(await ask(unrecorded.fetched, 'MyCases', {})).toEqual({ kind: 'unreachable' });
    expect(await ask(gone, 'MyCases', {})).toEqual({ kind: 'unreachable' });
  });
});

describe('an act', () => {
  it.each(['NOT_RECORDED', 'AGENCY_SILENT', 'INTERNAL'])(
    'is neither done nor refused for sure when the hub says %s',
    async (code) => {
      const { fetched } = answering({ ...refusal(code), data: null });
      const input = { caseId: 'c', function: 'CASE_DIRECTOR', purpose: 'TRIAGE' } as const;

      expect(await ask(fetched, 'OpenCase', { input })).toEqual({ kind: 'unreachable' });
    },
  );
});

describe('a gateway that restarts', () => {
  const outcomes = (kinds: readonly ('unreachable' | 'refused')[]) => {
    const left = [...kinds];
    return async (): Promise<Outcome<never>> =>
      left.shift() === 'refused' ? { kind: 'refused', code: 'X' } : { kind: 'unreachable' };
  };
  const patiently = async (kinds: readonly ('unreachable' | 'refused')[]) => {
    const pauses: number[] = [];
    const outcome = await askPatiently(outcomes(kinds), async (pause) => {
      pauses.push(pause);
    });
    return { outcome, pauses };
  };

  it('is asked again, ever more slowly, until it answers', async () => {
    expect(await patiently(['unreachable', 'unreachable', 'refused'])).toEqual({
      ...{ outcome: { kind: 'refused', code: 'X' }, pauses: [1_000, 3_000] },
    });
  });

  it('is given up after the last pause', async () => {
    const { outcome, pauses } = await patiently([]);

    expect(outcome).toEqual({ kind: 'unreachable' });
    expect(pauses).toHaveLength(3);
  });
});
