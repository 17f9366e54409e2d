import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { eachOf, everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { atSummary } from '../kit/row-level';
import { CourtHearing } from './court-hearing.entity';
import { FileInvolvement } from './file-involvement.entity';
import { ProsecutionFile } from './prosecution-file.entity';
import { isFullyReadableFile, isReadableFile } from './shared-files';

const summaryOf = oneBy(ProsecutionFile, 'id', {
  visible: (context) => ({ id: isReadableFile(context) }),
});
const fileOf = oneBy(ProsecutionFile, 'id', {
  visible: (context) => ({ id: isFullyReadableFile(context) }),
});
/** In the files that are there for the reader: by no statement more does another one show. */
const involvementsOf = manyBy(FileInvolvement, 'personId', {
  order: { id: 'ASC' },
  visible: (context) => ({ prosecutionFileId: isReadableFile(context) }),
});
const nextHearingOf = oneBy(CourtHearing, 'prosecutionFileId', { visible: everyRow });

/**
 * The files a person is in: the same row under each of them, with their own place in it. In summary
 * where the reader may read no more than that of one of its principals.
 */
export async function filesOf(context: Context, personId: string): Promise<ProsecutionFile[]> {
  const involvements = await involvementsOf(context, personId);
  const roles = new Map(
    involvements.map(({ prosecutionFileId, role }) => [prosecutionFileId, role]),
  );
  const under = (file: ProsecutionFile) =>
    Object.assign(new ProsecutionFile(), file, { personId, personRole: roles.get(file.id) });
  const [summaries, files] = await Promise.all([
    eachOf(summaryOf, context, [...roles.keys()]),
    eachOf(fileOf, context, [...roles.keys()]),
  ]);
  const inFull = new Set(files.map(({ id }) => id));
  const others = summaries
    .filter(({ id }) => !inFull.has(id))
    .map((file) => atSummary(under(file), 'JUD_STATUS'));
  return [...files.map(under), ...others].sort(byLastChangeThenId);
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
