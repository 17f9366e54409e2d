import { FieldResolver, Resolver, Root } from 'type-graphql';
import { NeedToKnow } from '../kit/need-to-know';
import { PoliceRecord } from './police-record';
import { Person } from './person.stub';

@Resolver(() => Person)
export class PersonPolice {
  @NeedToKnow('STRUCTURE')
  @FieldResolver(() => PoliceRecord, {
    nullable: true,
    description: 'Always there; holds no fact.',
  })
  police(@Root() { id }: Person): PoliceRecord {
    return new PoliceRecord(id);
  }
}
