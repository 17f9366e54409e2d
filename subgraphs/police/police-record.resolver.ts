import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { PoliceReport } from './police-report.entity';
import { reportsOf } from './police-report.resolver';
import { FirstLineRisk } from './first-line-risk.entity';
import { WeaponNote } from './weapon-note.entity';
import { DispatchProfile } from './dispatch-profile.entity';
import { AlarmActivation } from './alarm-activation.entity';
import { PoliceInformationNote } from './police-information-note.entity';
import { PoliceRecord } from './police-record';
import { StaffSafety } from './staff-safety.entity';
import { StaffSafetyAdvice } from './enums';

const staffSafetyOf = oneBy(StaffSafety, 'personId', { visible: everyRow });
const firstLineRisksOf = manyBy(FirstLineRisk, 'personId', {
  order: { month: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const weaponNotesOf = manyBy(WeaponNote, 'personId', {
  order: { notedOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const dispatchOf = oneBy(DispatchProfile, 'personId', { visible: everyRow });
const alarmActivationsOf = manyBy(AlarmActivation, 'personId', {
  order: { activatedAt: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const informationNotesOf = manyBy(PoliceInformationNote, 'personId', {
  order: { notedOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});

@Resolver(() => PoliceRecord)
export class PoliceRecordFields {
  @NeedToKnow('INC_FACT', 'SUMMARY')
  @FieldResolver(() => [PoliceReport], {
    nullable: true,
    description: 'Reports in which this person is involved.',
  })
  reports(@Root() row: PoliceRecord, @Ctx() context: Context): Promise<PoliceReport[]> {
    return reportsOf(context, row.personId);
  }

  @NeedToKnow('RISK_LEVEL', 'SUMMARY')
  @FieldResolver(() => [FirstLineRisk], {
    nullable: true,
    description: 'First-line risk tool about this person.',
  })
  firstLineRisks(@Root() row: PoliceRecord, @Ctx() context: Context): Promise<FirstLineRisk[]> {
    return firstLineRisksOf(context, row.personId);
  }

  @NeedToKnow('WEAPON', 'SUMMARY')
  @FieldResolver(() => StaffSafetyAdvice, { nullable: true, description: 'How to visit safely.' })
  async staffSafetyAdvice(
    @Root() row: PoliceRecord,
    @Ctx() context: Context,
  ): Promise<StaffSafetyAdvice | null> {
    return (await staffSafetyOf(context, row.personId))?.advice ?? null;
  }

  @NeedToKnow('WEAPON', 'FULL')
  @FieldResolver(() => [WeaponNote], { nullable: true, description: 'Weapons.' })
  weaponNotes(@Root() row: PoliceRecord, @Ctx() context: Context): Promise<WeaponNote[]> {
    return weaponNotesOf(context, row.personId);
  }

  @NeedToKnow('DISPATCH', 'FULL')
  @FieldResolver(() => DispatchProfile, { nullable: true, description: 'For the patrol.' })
  dispatch(@Root() row: PoliceRecord, @Ctx() context: Context): Promise<DispatchProfile | null> {
    return dispatchOf(context, row.personId);
  }

  @NeedToKnow('STALK_ALARM', 'FULL')
  @FieldResolver(() => [AlarmActivation], {
    nullable: true,
    description: 'Sealed: null when none and when hidden.',
  })
  alarmActivations(@Root() row: PoliceRecord, @Ctx() context: Context): Promise<AlarmActivation[]> {
    return alarmActivationsOf(context, row.personId);
  }

  @NeedToKnow('POL_INTEL', 'FULL')
  @FieldResolver(() => [PoliceInformationNote], {
    nullable: true,
    description: 'Sealed: null when none and when hidden.',
  })
  informationNotes(
    @Root() row: PoliceRecord,
    @Ctx() context: Context,
  ): Promise<PoliceInformationNote[]> {
    return informationNotesOf(context, row.personId);
  }
}
