import { FieldResolver, Resolver, Root } from 'type-graphql';
import { NeedToKnow } from '../kit/need-to-know';
import { GeneralWelfareRecord } from './general-welfare-record';
import { Person } from './person.stub';

@Resolver(() => Person)
export class PersonGeneralWelfare {
  @NeedToKnow('STRUCTURE')
  @FieldResolver(() => GeneralWelfareRecord, {
    nullable: true,
    description: 'Always there; holds no fact.',
  })
  generalWelfare(@Root() { id }: Person): GeneralWelfareRecord {
    return new GeneralWelfareRecord(id);
  }
}
