import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy, oneBy } from '../kit/loaders';
import { NeedToKnow } from '../kit/need-to-know';
import { WelfareTrajectory } from './welfare-trajectory.entity';
import { WelfareNote } from './welfare-note.entity';
import { SafeContact } from './safe-contact.entity';
import { SafetyPlan } from './safety-plan.entity';
import { ShelterStay } from './shelter-stay.entity';
import { ProtectedAddress } from './protected-address.entity';
import { GeneralWelfareRecord } from './general-welfare-record';

const trajectoriesOf = manyBy(WelfareTrajectory, 'personId', {
  order: { startedMonth: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const notesOf = manyBy(WelfareNote, 'personId', {
  order: { writtenOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const safeContactOf = oneBy(SafeContact, 'personId', { visible: everyRow });
const safetyPlanOf = oneBy(SafetyPlan, 'personId', { visible: everyRow });
const shelterStaysOf = manyBy(ShelterStay, 'personId', {
  order: { startsOn: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const protectedAddressOf = oneBy(ProtectedAddress, 'personId', { visible: everyRow });

@Resolver(() => GeneralWelfareRecord)
export class GeneralWelfareRecordFields {
  @NeedToKnow('WELF_ENGAGE', 'SUMMARY')
  @FieldResolver(() => [WelfareTrajectory], {
    nullable: true,
    description: 'Trajectories; a stay in a refuge is never among them.',
  })
  trajectories(
    @Root() row: GeneralWelfareRecord,
    @Ctx() context: Context,
  ): Promise<WelfareTrajectory[]> {
    return trajectoriesOf(context, row.personId);
  }

  @NeedToKnow('WELF_CONT', 'FULL')
  @FieldResolver(() => [WelfareNote], { nullable: true, description: 'Content notes.' })
  notes(@Root() row: GeneralWelfareRecord, @Ctx() context: Context): Promise<WelfareNote[]> {
    return notesOf(context, row.personId);
  }

  @NeedToKnow('CONTACT_SAFE', 'SUMMARY')
  @FieldResolver(() => SafeContact, {
    nullable: true,
    description: 'How to reach this person safely.',
  })
  safeContact(
    @Root() row: GeneralWelfareRecord,
    @Ctx() context: Context,
  ): Promise<SafeContact | null> {
    return safeContactOf(context, row.personId);
  }

  @NeedToKnow('SAFETY_PLAN', 'SUMMARY')
  @FieldResolver(() => SafetyPlan, {
    nullable: true,
    description: 'Sealed: null when none and when hidden.',
  })
  safetyPlan(
    @Root() row: GeneralWelfareRecord,
    @Ctx() context: Context,
  ): Promise<SafetyPlan | null> {
    return safetyPlanOf(context, row.personId);
  }

  @NeedToKnow('SHELTER', 'FULL')
  @FieldResolver(() => [ShelterStay], {
    nullable: true,
    description: 'Sealed: null when none and when hidden.',
  })
  shelterStays(@Root() row: GeneralWelfareRecord, @Ctx() context: Context): Promise<ShelterStay[]> {
    return shelterStaysOf(context, row.personId);
  }

  @NeedToKnow('ADDR_CONF', 'FULL')
  @FieldResolver(() => ProtectedAddress, {
    nullable: true,
    description: 'Sealed: null when none and when hidden.',
  })
  protectedAddress(
    @Root() row: GeneralWelfareRecord,
    @Ctx() context: Context,
  ): Promise<ProtectedAddress | null> {
    return protectedAddressOf(context, row.personId);
  }
}
