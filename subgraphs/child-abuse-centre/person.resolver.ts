import { FieldResolver, Resolver, Root } from 'type-graphql';
import { NeedToKnow } from '../kit/need-to-know';
import { ChildAbuseCentreRecord } from './child-abuse-centre-record';
import { Person } from './person.stub';

@Resolver(() => Person)
export class PersonChildAbuseCentre {
  @NeedToKnow('STRUCTURE')
  @FieldResolver(() => ChildAbuseCentreRecord, {
    nullable: true,
    description: 'Always there; holds no fact.',
  })
  childAbuseCentre(@Root() { id }: Person): ChildAbuseCentreRecord {
    return new ChildAbuseCentreRecord(id);
  }
}
