import { idOf } from '../../kit/fixtures';
import type { Answer } from '../../kit/testing/start-agency';
import { as, type TestPass } from '../../kit/testing/test-tokens';
import { ChainCase } from '../chain-case.entity';
import { ReleaseRequest } from '../release-request.entity';
import { Release } from '../release.entity';
import { type FrontDesk, startFrontDesk } from './front-desk';

export const sofie = idOf('P-0101');
export const kristof = idOf('P-0102');
/** Of another family. */
export const nadia = idOf('P-0201');

/** What a worker of an agency opens the first family with, to plan safety. */
export const WELFARE = {
  family: 'S1',
  agency: 'GENERAL_WELFARE',
  purpose: 'SAFETY_PLANNING',
} as const;
export const ofVictim = { ...as('AGENCY_WORKER', WELFARE), sub: 'reader:nele-jans' };
export const ofOffender = {
  ...as('AGENCY_WORKER', { ...WELFARE, worksForOffenderSide: true }),
  sub: 'reader:pieter-cox',
};
export const ofChildren = as('AGENCY_WORKER', { ...WELFARE, agency: 'YOUTH_WELFARE' });
export const director = as('CASE_DIRECTOR', { family: 'S1', agency: 'GENERAL_WELFARE' });

/** Why an answer was refused; nothing where it was not. */
export const code = ({ errors }: Answer) => errors?.[0]?.extensions?.['code'];

/** What a test may change of a release: of Sofie's shelter, to those who help her children. */
export interface Given {
  readonly personId?: string;
  readonly category?: string;
  readonly toAgency?: string;
  readonly until?: string;
  readonly requestId?: string;
}

/** The registry, with readers of the first family who ask for releases and give them. */
export interface ReleaseDesk extends FrontDesk {
  /** The version of the case: a pass of an older one is stale. */
  accessVersion(): Promise<number>;
  /** As `askWith`, with a pass that is not stale. */
  askWithFresh(pass: TestPass, query: string): Promise<Answer>;
  release(pass: TestPass, given?: Given): Promise<Answer>;
  revoke(pass: TestPass, releaseId: string): Promise<Answer>;
  request(pass: TestPass, category?: string, personId?: string, question?: string): Promise<Answer>;
  decline(pass: TestPass, requestId: string): Promise<Answer>;
  rowsOf<E extends object>(entity: new () => E): Promise<E[]>;
  /** The id of the only row there is; empty where there is none. */
  idOfOnly(entity: typeof Release | typeof ReleaseRequest): Promise<string>;
  /** Forgets every release and request, and what owners were told; they answer again. */
  clear(): Promise<void>;
}

const RELEASE = 'id category toAgency until label revokedAt givenBy useLimitation';

/** Starts the registry on a database of its own, where releases are asked and given. */
export async function startReleaseDesk(): Promise<ReleaseDesk> {
  const desk = await startFrontDesk();
  const { db, owners } = desk.agency;

  const accessVersion = async () =>
    (await db.getRepository(ChainCase).findOneByOrFail({ id: idOf('S1') })).accessVersion;
  const askWithFresh = async (pass: TestPass, query: string) =>
    desk.askWith({ ...pass, accessVersion: await accessVersion() }, query);
  const rowsOf = <E extends object>(entity: new () => E) => db.getRepository(entity).find();

  return {
    ...desk,
    ...{ accessVersion, askWithFresh, rowsOf },
    release(pass, given = {}) {
      const { personId = sofie, category = 'SHELTER', toAgency = 'YOUTH_WELFARE' } = given;
      const { until = '2026-12-31', requestId } = given;
      const answering = requestId ? `, requestId: "${requestId}"` : '';
      return askWithFresh(
        pass,
        `mutation { release(input: { personId: "${personId}", category: ${category}, toAgency: ${toAgency},
          until: "${until}", useLimitation: SAFETY_ONLY${answering} }) { ${RELEASE} } }`,
      );
    },
    revoke: (pass, id) =>
      askWithFresh(
        pass,
        `mutation { revokeRelease(input: { releaseId: "${id}" }) { id revokedAt } }`,
      ),
    request: (pass, category = 'SHELTER', personId = sofie, question = 'Is she safe?') =>
      askWithFresh(
        pass,
        `mutation { requestRelease(input: { personId: "${personId}", category: ${category},
          question: "${question}" }) { category byAgency question askedOn status label personId } }`,
      ),
    decline: (pass, id) =>
      askWithFresh(pass, `mutation { declineRelease(input: { requestId: "${id}" }) { status } }`),
    idOfOnly: async (entity) => (await rowsOf<Release | ReleaseRequest>(entity))[0]?.id ?? '',
    async clear() {
      await db.getRepository(Release).clear();
      await db.getRepository(ReleaseRequest).clear();
      owners?.answers(204);
      owners?.told.splice(0);
    },
  };
}
