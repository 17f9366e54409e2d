import { FieldResolver, Resolver, Root } from 'type-graphql';
import { NeedToKnow } from '../kit/need-to-know';
import { MentalHealthRecord } from './mental-health-record';
import { Person } from './person.stub';

@Resolver(() => Person)
export class PersonMentalHealth {
  @NeedToKnow('STRUCTURE')
  @FieldResolver(() => MentalHealthRecord, {
    nullable: true,
    description: 'Always there; holds no fact.',
  })
  mentalHealth(@Root() { id }: Person): MentalHealthRecord {
    return new MentalHealthRecord(id);
  }
}
