import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { eachOf, everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { aboutAll } from '../kit/principals';
import { CourtHearing } from './court-hearing.entity';
import { FileInvolvement } from './file-involvement.entity';
import { ProsecutionFile } from './prosecution-file.entity';
import { isReadableFile, principalsAmong } from './shared-files';

const fileOf = oneBy(ProsecutionFile, 'id', {
  visible: (context) => ({ id: isReadableFile(context) }),
});
/** In the files that are there for the reader: by no statement more does another one show. */
const involvementsOf = manyBy(FileInvolvement, 'personId', {
  order: { id: 'ASC' },
  visible: (context) => ({ prosecutionFileId: isReadableFile(context) }),
});
const involvedIn = manyBy(FileInvolvement, 'prosecutionFileId', {
  order: { id: 'ASC' },
  visible: everyRow,
});
const nextHearingOf = oneBy(CourtHearing, 'prosecutionFileId', { visible: everyRow });

/**
 * The files a person is in: the same row under each of them, with their own place in it, and never
 * more of it than the reader may read of each of its principals.
 */
export async function filesOf(context: Context, personId: string): Promise<ProsecutionFile[]> {
  const involvements = await involvementsOf(context, personId);
  const roles = new Map(
    involvements.map(({ prosecutionFileId, role }) => [prosecutionFileId, role]),
  );
  const files = await eachOf(fileOf, context, [...roles.keys()]);
  const rows = files.map(async (file) => {
    const here = { personId, personRole: roles.get(file.id) };
    const principals = principalsAmong(await involvedIn(context, file.id));
    return aboutAll(context, Object.assign(new ProsecutionFile(), file, here), principals);
  });
  return (await Promise.all(rows)).sort(byLastChangeThenId);
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
