import type { PassPerson } from '../../schema/policy/facts';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import type { AgencyCode } from '../kit/shared-enums';
import { Release } from './release.entity';

const releasesOf = manyBy(Release, 'caseId', {
  order: { until: 'ASC', id: 'ASC' },
  visible: everyRow,
});

/** The persons of a pass, each with what owners released to this agency in this case and holds today. */
export async function withReleases(
  context: Context,
  caseId: string,
  toAgency: AgencyCode,
  persons: readonly PassPerson[],
): Promise<PassPerson[]> {
  const { today } = context.settings;
  const holding = (await releasesOf(context, caseId)).filter(
    (one) => one.toAgency === toAgency && one.revokedAt === null && today <= one.until,
  );
  return persons.map((person) => {
    const released = holding
      .filter(({ personId }) => personId === person.id)
      .map(({ owner, category, until }) => ({ owner, category, until }));
    return released.length > 0 ? { ...person, released } : person;
  });
}
