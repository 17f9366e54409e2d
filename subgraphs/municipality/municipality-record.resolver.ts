import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { mayRead } from '../kit/rights';
import { CivilRecord } from './civil-record.entity';
import { SocialFile } from './social-file.entity';
import { AdministrativeMeasure } from './administrative-measure.entity';
import { MunicipalityRecord } from './municipality-record';

/** Whoever may read none of it gets the container, and nothing is asked. */
const OF_THE_REGISTER = ['ID_CORE', 'ID_NRN'] as const;
const civilRecordOf = oneBy(CivilRecord, 'personId', { visible: everyRow });
const socialFilesOf = manyBy(SocialFile, 'personId', {
  order: { updatedMonth: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const administrativeMeasuresOf = manyBy(AdministrativeMeasure, 'personId', {
  order: { startedMonth: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => MunicipalityRecord)
export class MunicipalityRecordFields {
  @NeedToKnow('STRUCTURE', 'FULL')
  @FieldResolver(() => CivilRecord, {
    nullable: true,
    description: 'Container for the civil register; always there.',
  })
  async civilRecord(
    @Root() { personId }: MunicipalityRecord,
    @Ctx() context: Context,
  ): Promise<CivilRecord> {
    const nobody = Object.assign(new CivilRecord(), { personId });
    const mayReadSome = OF_THE_REGISTER.some((one) => mayRead(context, personId, one, 'FULL'));
    if (!mayReadSome) return nobody;
    // An empty one, so that its presence says nothing: the register may know nobody by this id.
    return (await civilRecordOf(context, personId)) ?? nobody;
  }

  @NeedToKnow('SOCIO', 'SUMMARY')
  @FieldResolver(() => [SocialFile], {
    nullable: true,
    description: 'Files of the public social service.',
  })
  socialFiles(@Root() row: MunicipalityRecord, @Ctx() context: Context): Promise<SocialFile[]> {
    return socialFilesOf(context, row.personId);
  }

  @NeedToKnow('ADMIN_MEAS', 'SUMMARY')
  @FieldResolver(() => [AdministrativeMeasure], {
    nullable: true,
    description: 'Municipal measures.',
  })
  administrativeMeasures(
    @Root() row: MunicipalityRecord,
    @Ctx() context: Context,
  ): Promise<AdministrativeMeasure[]> {
    return administrativeMeasuresOf(context, row.personId);
  }
}
