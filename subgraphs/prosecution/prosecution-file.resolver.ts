import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { eachOf, everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { CourtHearing } from './court-hearing.entity';
import { FileInvolvement } from './file-involvement.entity';
import { ProsecutionFile } from './prosecution-file.entity';

const fileOf = oneBy(ProsecutionFile, 'id', { visible: everyRow });
const involvementsOf = manyBy(FileInvolvement, 'personId', {
  order: { id: 'ASC' },
  visible: everyRow,
});
const nextHearingOf = oneBy(CourtHearing, 'prosecutionFileId', { visible: everyRow });

/** The files a person is in: the same row under each of them, with their own place in it. */
export async function filesOf(context: Context, personId: string): Promise<ProsecutionFile[]> {
  const involvements = await involvementsOf(context, personId);
  const roles = new Map(
    involvements.map(({ prosecutionFileId, role }) => [prosecutionFileId, role]),
  );
  const files = await eachOf(fileOf, context, [...roles.keys()]);
  return files
    .map((file) =>
      Object.assign(new ProsecutionFile(), file, { personId, personRole: roles.get(file.id) }),
    )
    .sort(byLastChangeThenId);
}

/** By what a summary reader may see, then by the random id. */
function byLastChangeThenId(one: ProsecutionFile, other: ProsecutionFile): number {
  const [a, b] = [`${one.updatedMonth ?? ''} ${one.id}`, `${other.updatedMonth ?? ''} ${other.id}`];
  return a < b ? -1 : 1;
}

@Resolver(() => ProsecutionFile)
export class ProsecutionFileFields {
  @NeedToKnow('JUD_STATUS', 'FULL')
  @FieldResolver(() => CourtHearing, { nullable: true, description: 'Next hearing.' })
  nextHearing(@Root() row: ProsecutionFile, @Ctx() context: Context): Promise<CourtHearing | null> {
    return nextHearingOf(context, row.id);
  }
}
