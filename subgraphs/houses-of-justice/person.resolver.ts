import { FieldResolver, Resolver, Root } from 'type-graphql';
import { NeedToKnow } from '../kit/need-to-know';
import { HousesOfJusticeRecord } from './houses-of-justice-record';
import { Person } from './person.stub';

@Resolver(() => Person)
export class PersonHousesOfJustice {
  @NeedToKnow('STRUCTURE')
  @FieldResolver(() => HousesOfJusticeRecord, {
    nullable: true,
    description: 'Always there; holds no fact.',
  })
  housesOfJustice(@Root() { id }: Person): HousesOfJusticeRecord {
    return new HousesOfJusticeRecord(id);
  }
}
