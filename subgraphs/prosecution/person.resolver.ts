import { FieldResolver, Resolver, Root } from 'type-graphql';
import { NeedToKnow } from '../kit/need-to-know';
import { ProsecutionRecord } from './prosecution-record';
import { Person } from './person.stub';

@Resolver(() => Person)
export class PersonProsecution {
  @NeedToKnow('STRUCTURE')
  @FieldResolver(() => ProsecutionRecord, {
    nullable: true,
    description: 'Always there for every person of the case; holds no fact.',
  })
  prosecution(@Root() { id }: Person): ProsecutionRecord {
    return new ProsecutionRecord(id);
  }
}
