import { FieldResolver, Resolver, Root } from 'type-graphql';
import { NeedToKnow } from '../kit/need-to-know';
import { ProsecutionCaseRecord } from './prosecution-case-record';
import { ChainCase } from './chain-case.stub';

@Resolver(() => ChainCase)
export class ChainCaseProsecution {
  @NeedToKnow('STRUCTURE')
  @FieldResolver(() => ProsecutionCaseRecord, { nullable: true, description: 'Always there.' })
  prosecution(@Root() { id }: ChainCase): ProsecutionCaseRecord {
    return new ProsecutionCaseRecord(id);
  }
}
