import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { ProsecutionFile } from './prosecution-file.entity';
import { filesOf } from './prosecution-file.resolver';
import { ProtectiveMeasure } from './protective-measure.entity';
import { measuresOn, measuresProtecting } from './protective-measure.resolver';
import { AntecedentSummary } from './antecedent-summary.entity';
import { Antecedent } from './antecedent.entity';
import { StalkingAlarm } from './stalking-alarm.entity';
import { ConfidentialArea } from './confidential-area.entity';
import { SecretInvestigation } from './secret-investigation.entity';
import { ProsecutionRecord } from './prosecution-record';

const antecedentSummaryOf = oneBy(AntecedentSummary, 'personId', { visible: everyRow });
const antecedentsOf = manyBy(Antecedent, 'personId', {
  order: { year: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const stalkingAlarmOf = oneBy(StalkingAlarm, 'personId', { visible: everyRow });
const confidentialAreasOf = manyBy(ConfidentialArea, 'personId', {
  order: { id: 'ASC' },
  visible: everyRow,
});
const secretInvestigationsOf = manyBy(SecretInvestigation, 'personId', {
  order: { openedOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => ProsecutionRecord)
export class ProsecutionRecordFields {
  @NeedToKnow('JUD_STATUS', 'SUMMARY')
  @FieldResolver(() => [ProsecutionFile], {
    nullable: true,
    description: 'Files in which this person is subject or victim.',
  })
  files(@Root() row: ProsecutionRecord, @Ctx() context: Context): Promise<ProsecutionFile[]> {
    return filesOf(context, row.personId);
  }

  @NeedToKnow('JUD_MEASURE', 'SUMMARY')
  @FieldResolver(() => [ProtectiveMeasure], {
    nullable: true,
    description: 'Measures imposed on this person.',
  })
  measures(@Root() row: ProsecutionRecord, @Ctx() context: Context): Promise<ProtectiveMeasure[]> {
    return measuresOn(context, row.personId);
  }

  @NeedToKnow('JUD_MEASURE', 'SUMMARY')
  @FieldResolver(() => [ProtectiveMeasure], {
    nullable: true,
    description: 'Measures that protect this person.',
  })
  protectedBy(
    @Root() row: ProsecutionRecord,
    @Ctx() context: Context,
  ): Promise<ProtectiveMeasure[]> {
    return measuresProtecting(context, row.personId);
  }

  @NeedToKnow('CRIM_RECORD', 'SUMMARY')
  @FieldResolver(() => AntecedentSummary, {
    nullable: true,
    description: 'Relevant antecedents in brief.',
  })
  antecedentSummary(
    @Root() row: ProsecutionRecord,
    @Ctx() context: Context,
  ): Promise<AntecedentSummary | null> {
    return antecedentSummaryOf(context, row.personId);
  }

  @NeedToKnow('CRIM_RECORD', 'FULL')
  @FieldResolver(() => [Antecedent], { nullable: true, description: 'Relevant antecedents.' })
  antecedents(@Root() row: ProsecutionRecord, @Ctx() context: Context): Promise<Antecedent[]> {
    return antecedentsOf(context, row.personId);
  }

  @NeedToKnow('STALK_ALARM', 'SUMMARY')
  @FieldResolver(() => StalkingAlarm, {
    nullable: true,
    description: 'Sealed: null when none and when hidden.',
  })
  stalkingAlarm(
    @Root() row: ProsecutionRecord,
    @Ctx() context: Context,
  ): Promise<StalkingAlarm | null> {
    return stalkingAlarmOf(context, row.personId);
  }

  @NeedToKnow('ADDR_CONF', 'FULL')
  @FieldResolver(() => [ConfidentialArea], {
    nullable: true,
    description:
      'Sealed: areas of a measure that would tell where this protected person lives; under the protected person, never under the one who must stay away.',
  })
  confidentialAreas(
    @Root() row: ProsecutionRecord,
    @Ctx() context: Context,
  ): Promise<ConfidentialArea[]> {
    return confidentialAreasOf(context, row.personId);
  }

  @NeedToKnow('JUD_INVEST', 'FULL')
  @FieldResolver(() => [SecretInvestigation], {
    nullable: true,
    description: 'Sealed: null when none and when hidden.',
  })
  secretInvestigations(
    @Root() row: ProsecutionRecord,
    @Ctx() context: Context,
  ): Promise<SecretInvestigation[]> {
    return secretInvestigationsOf(context, row.personId);
  }
}
