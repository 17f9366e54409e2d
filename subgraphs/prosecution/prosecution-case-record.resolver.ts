import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { ConsultationPermission } from './consultation-permission.entity';
import { ProsecutionCaseRecord } from './prosecution-case-record';

const permissionsOf = manyBy(ConsultationPermission, 'caseId', {
  order: { validFrom: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => ProsecutionCaseRecord)
export class ProsecutionCaseRecordFields {
  @NeedToKnow('CASE_LEGAL', 'FULL')
  @FieldResolver(() => [ConsultationPermission], {
    nullable: true,
    description: 'Permissions for consultation.',
  })
  permissions(
    @Root() row: ProsecutionCaseRecord,
    @Ctx() context: Context,
  ): Promise<ConsultationPermission[]> {
    return permissionsOf(context, row.caseId);
  }
}
