import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { isKnown } from '../kit/known-person';
import { everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { YouthFile } from './youth-file.entity';
import { ContactArrangement } from './contact-arrangement.entity';
import { SafetyAgreement } from './safety-agreement.entity';
import { SchoolHealthNote } from './school-health-note.entity';
import { PlacementAddress } from './placement-address.entity';
import { YouthWelfareRecord } from './youth-welfare-record';

const filesOf = manyBy(YouthFile, 'personId', {
  order: { startedMonth: 'DESC', id: 'ASC' },
  visible: everyRow,
});
const contactArrangementsOf = manyBy(ContactArrangement, 'personId', {
  order: { isInForce: 'DESC', id: 'ASC' },
  visible: everyRow,
});
const safetyAgreementsOf = manyBy(SafetyAgreement, 'personId', {
  order: { agreedMonth: 'DESC', id: 'ASC' },
  visible: everyRow,
});
const schoolHealthNotesOf = manyBy(SchoolHealthNote, 'personId', {
  order: { month: 'DESC', id: 'ASC' },
  visible: everyRow,
});
const placementAddressOf = oneBy(PlacementAddress, 'personId', { visible: everyRow });

@Resolver(() => YouthWelfareRecord)
export class YouthWelfareRecordFields {
  @NeedToKnow('YOUTH_STATUS', 'SUMMARY')
  @FieldResolver(() => [YouthFile], { nullable: true, description: 'Youth files of this child.' })
  files(@Root() row: YouthWelfareRecord, @Ctx() context: Context): Promise<YouthFile[]> {
    return filesOf(context, row.personId);
  }

  @NeedToKnow('YOUTH_STATUS', 'SUMMARY')
  @FieldResolver(() => [ContactArrangement], {
    nullable: true,
    description: 'Contact arrangements of this child, those in force first.',
  })
  async contactArrangements(
    @Root() row: YouthWelfareRecord,
    @Ctx() context: Context,
  ): Promise<ContactArrangement[]> {
    const all = await contactArrangementsOf(context, row.personId);
    return all.filter(({ withPersonId }) => isKnown(context, withPersonId));
  }

  @NeedToKnow('YOUTH_STATUS', 'SUMMARY')
  @FieldResolver(() => [SafetyAgreement], {
    nullable: true,
    description: 'Safety agreements about this child.',
  })
  safetyAgreements(
    @Root() row: YouthWelfareRecord,
    @Ctx() context: Context,
  ): Promise<SafetyAgreement[]> {
    return safetyAgreementsOf(context, row.personId);
  }

  @NeedToKnow('SCHOOL_HEALTH', 'SUMMARY')
  @FieldResolver(() => [SchoolHealthNote], {
    nullable: true,
    description: 'What school or child health relays.',
  })
  schoolHealthNotes(
    @Root() row: YouthWelfareRecord,
    @Ctx() context: Context,
  ): Promise<SchoolHealthNote[]> {
    return schoolHealthNotesOf(context, row.personId);
  }

  @NeedToKnow('PLACEMENT_ADDR', 'FULL')
  @FieldResolver(() => PlacementAddress, {
    nullable: true,
    description: 'Sealed: null when none and when hidden.',
  })
  placementAddress(
    @Root() row: YouthWelfareRecord,
    @Ctx() context: Context,
  ): Promise<PlacementAddress | null> {
    return placementAddressOf(context, row.personId);
  }
}
