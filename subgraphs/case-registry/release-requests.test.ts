import { MATRIX } from '../../schema/policy/generated/matrix';
import type { Answer } from '../kit/testing/start-agency';
import { as, type TestPass } from '../kit/testing/test-tokens';
import { ReleaseRequest } from './release-request.entity';
import { Release } from './release.entity';
import {
  code,
  nadia,
  ofChildren,
  ofOffender,
  ofVictim,
  type ReleaseDesk,
  sofie,
  startReleaseDesk,
  WELFARE,
} from './testing/release-desk';

describe('a request for a release', () => {
  let desk: ReleaseDesk;
  beforeAll(async () => {
    desk = await startReleaseDesk();
  });
  afterAll(() => desk.agency.stop());
  beforeEach(() => desk.clear());

  const withoutPerson = ({ data }: Answer, category: string) =>
    JSON.stringify(data)
      .replaceAll(category, 'X')
      .replaceAll(category.toLowerCase().replaceAll('_', ' '), 'X');

  it('gets the same reply for every category, sealed, closed or nobody’s, and whatever there is', async () => {
    const replies = [];
    for (const category of Object.keys(MATRIX)) {
      const answer = await desk.request(ofChildren, category);
      expect(answer.errors).toBeUndefined();
      replies.push([withoutPerson(answer, category), desk.agency.statements.length]);
    }

    expect(new Set(replies.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await desk.rowsOf(ReleaseRequest)).toHaveLength(Object.keys(MATRIX).length);
    expect(desk.agency.owners?.told).toEqual([]);
  });

  it('is answered the same with and without something to release', async () => {
    const before = await desk.request(ofChildren);
    await desk.release(ofVictim);
    const after = await desk.request(ofChildren);

    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  });

  it.each([
    ['', 'INVALID_INPUT'],
    ['   ', 'INVALID_INPUT'],
    ['x'.repeat(501), 'INVALID_INPUT'],
    ['x'.repeat(500), undefined],
  ])('has a question of at most 500 characters', async (question, expected) => {
    expect(code(await desk.request(ofChildren, 'SHELTER', sofie, question))).toBe(expected);
  });

  const unknowing = { ...ofChildren, persons: ofChildren.persons.slice(1) };
  const client = as('CLIENT', { family: 'S1', self: 'P-0101' });
  it.each<readonly [what: string, pass: TestPass, personId: string]>([
    ['about somebody outside the case', ofChildren, nadia],
    ['about somebody who does not exist for the reader', unknowing, sofie],
    ['by a client', client, sofie],
    [
      'by a system',
      as('INTEGRATION_CLIENT', { ...WELFARE, agreement: ['CASE_CORE', 'CASE_PERSON'] }),
      sofie,
    ],
    ['in an emergency', as('DUTY_OFFICER', { family: 'S1', purpose: 'EMERGENCY' }), sofie],
    ['in a case that is closed', { ...ofChildren, isClosed: true }, sofie],
  ])('is not taken %s', async (_what, pass, personId) => {
    expect(code(await desk.request(pass, 'SHELTER', personId))).toBe('NOT_AVAILABLE');
    expect(await desk.rowsOf(ReleaseRequest)).toEqual([]);
  });

  it('is granted by the release that answers it, once', async () => {
    await desk.request(ofChildren);
    const requestId = await desk.idOfOnly(ReleaseRequest);
    const other = await desk.release(ofVictim, { requestId, toAgency: 'CHILD_ABUSE_CENTRE' });
    const first = await desk.release(ofVictim, { requestId });
    const second = await desk.release(ofVictim, { requestId });

    expect([other, first, second].map(code)).toEqual(['INVALID_INPUT', undefined, 'CONFLICT']);
    expect(await desk.rowsOf(ReleaseRequest)).toMatchObject([{ status: 'GRANTED' }]);
    expect(await desk.rowsOf(Release)).toHaveLength(1);
  });

  it('stays asked where its owner could not be told', async () => {
    await desk.request(ofChildren);
    desk.agency.owners?.answers(500);
    await desk.release(ofVictim, { requestId: await desk.idOfOnly(ReleaseRequest) });

    expect(await desk.rowsOf(ReleaseRequest)).toMatchObject([{ status: 'ASKED' }]);
  });

  it('is declined once, by its owner, and leaves every pass as it is', async () => {
    await desk.request(ofChildren);
    const [id, before] = [await desk.idOfOnly(ReleaseRequest), await desk.accessVersion()];
    const foreign = [await desk.decline(ofChildren, id), await desk.decline(ofOffender, id)];
    const first = await desk.decline(ofVictim, id);
    const second = await desk.decline(ofVictim, id);

    expect(foreign.map(code)).toEqual(['NOT_AVAILABLE', 'NOT_AVAILABLE']);
    expect(first.data).toEqual({ declineRelease: { status: 'DECLINED' } });
    expect([code(second), await desk.accessVersion()]).toEqual(['CONFLICT', before]);
    expect(code(await desk.release(ofVictim, { requestId: id }))).toBe('CONFLICT');
  });
});
