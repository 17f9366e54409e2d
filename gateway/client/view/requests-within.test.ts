import { familyWith } from '../testing/family';
import { requestsToAnswer } from './releases';
import { requestsWithin } from './requests-within';

/** Requests for a release, and whose they are to answer. */

const request = (id: string, byAgency: string, category: string, status = 'ASKED') => ({
  ...{ id, byAgency, category, status, personId: 's', question: 'Is she safe?', askedOn: null },
});
const WITHHELD = [
  {
    ...{ owner: 'POLICE', category: 'INC_NARR', policy: 'need-to-know', remedy: 'ASK_OWNER' },
    coordinates: [],
  },
];
const { case: own } = familyWith({
  releaseRequests: [
    request('theirs', 'POLICE', 'SHELTER'),
    request('of the director', 'GENERAL_WELFARE', 'WELF_CONT'),
    request('of the police', 'GENERAL_WELFARE', 'INC_NARR'),
    request('answered', 'GENERAL_WELFARE', 'WELF_CONT', 'DECLINED'),
  ],
});
const worker = { function: 'AGENCY_WORKER', agency: 'GENERAL_WELFARE' } as const;
const idsOf = (requests: readonly { readonly id: string | null }[]) => requests.map(({ id }) => id);

describe('a request', () => {
  it('of another agency calls the owner', () => {
    expect(idsOf(requestsToAnswer(own, worker))).toEqual(['theirs']);
  });

  it('of one’s own agency is offered, but not where another owner was asked', () => {
    expect(idsOf(requestsWithin(own, worker, WITHHELD))).toEqual(['of the director']);
    expect(idsOf(requestsWithin(own, worker, []))).toEqual(['of the director', 'of the police']);
  });

  it('is not for the director, who owns nothing, nor for who is of no agency', () => {
    expect(requestsWithin(own, { ...worker, function: 'CASE_DIRECTOR' }, [])).toEqual([]);
    expect(requestsWithin(own, { function: 'CLIENT', agency: null }, [])).toEqual([]);
  });
});
