import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context';
import { everyRow, manyBy, oneBy } from '../kit/loaders';
import { isKnown } from '../kit/known-person';
import { NeedToKnow } from '../kit/need-to-know';
import { addressesToTell } from './address-protection';
import { Domicile } from './domicile.entity';
import { HouseholdMember } from './household-member.entity';
import { Custody } from './custody.entity';
import { CivilRecord } from './civil-record.entity';

const domicileOf = oneBy(Domicile, 'personId', { visible: everyRow });
const householdOf = manyBy(HouseholdMember, 'ofPersonId', {
  order: { since: 'ASC', id: 'ASC' },
  visible: everyRow,
});
const custodyOf = manyBy(Custody, 'personId', { order: { id: 'ASC' }, visible: everyRow });

/**
 * The domicile, if it may be told. Whether it may and what it is are asked at the same time, so
 * that neither the time nor the number of statements tells a withheld address from an unknown one.
 */
async function domicileToTell(context: Context, personId: string): Promise<Domicile | null> {
  const [mayTell, domicile] = await Promise.all([
    addressesToTell(context),
    domicileOf(context, personId),
  ]);
  return mayTell(personId) ? domicile : null;
}

@Resolver(() => CivilRecord)
export class CivilRecordFields {
  @NeedToKnow('ADDR_OFF', 'SUMMARY')
  @FieldResolver(() => Domicile, {
    nullable: true,
    description:
      'Official domicile; null for the whole victim side as soon as one of them is protected.',
  })
  domicile(@Root() { personId }: CivilRecord, @Ctx() context: Context): Promise<Domicile | null> {
    return domicileToTell(context, personId);
  }

  @NeedToKnow('HOUSEHOLD', 'FULL')
  @FieldResolver(() => [HouseholdMember], {
    nullable: true,
    description: 'Who is registered at the same address; null together with domicile.',
  })
  async household(
    @Root() { personId }: CivilRecord,
    @Ctx() context: Context,
  ): Promise<HouseholdMember[] | null> {
    const [domicile, mayTell, members] = await Promise.all([
      domicileToTell(context, personId),
      addressesToTell(context),
      householdOf(context, personId),
    ]);
    return (
      domicile &&
      members.filter((member) => isKnown(context, member.personId) && mayTell(member.personId))
    );
  }

  @NeedToKnow('HOUSEHOLD', 'SUMMARY')
  @FieldResolver(() => [Custody], {
    nullable: true,
    description: 'Parental authority and residence decisions.',
  })
  custody(@Root() row: CivilRecord, @Ctx() context: Context): Promise<Custody[]> {
    return custodyOf(context, row.personId);
  }
}
