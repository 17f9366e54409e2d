import { FieldResolver, Resolver, Root } from 'type-graphql';
import { NeedToKnow } from '../kit/need-to-know';
import { YouthWelfareRecord } from './youth-welfare-record';
import { Person } from './person.stub';

@Resolver(() => Person)
export class PersonYouthWelfare {
  @NeedToKnow('STRUCTURE')
  @FieldResolver(() => YouthWelfareRecord, {
    nullable: true,
    description: 'Always there; holds no fact.',
  })
  youthWelfare(@Root() { id }: Person): YouthWelfareRecord {
    return new YouthWelfareRecord(id);
  }
}
