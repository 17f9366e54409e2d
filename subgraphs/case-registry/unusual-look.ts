import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Derived } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import type { Finding } from './unusual-access';

/** A question to somebody, never a verdict. It never says who the reader is, only for the log. */
@ObjectType({ description: 'Somebody looked as people seldom do.' })
export class UnusualAccess {
  @Derived('ACCESS_LOG', 'FULL', () => GraphQLString, 'The rule that found it.')
  readonly rule: string;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLString, 'The reader, by the pseudonym of the log.')
  readonly reader: string;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLID, 'Which case; null where it is about several.')
  readonly caseId: string | null;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLDate, 'The first day.')
  readonly since: string;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLDate, 'The last day.')
  readonly until: string;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLInt, 'How many answers, or cases.')
  readonly count: number;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLString, 'Why it is unusual.')
  readonly because: string;

  @Derived('ACCESS_LOG', 'FULL', () => GraphQLString, 'The same in Dutch.')
  readonly becauseNl: string;

  constructor({ rule, reader, caseId, since, until, count, because }: Finding) {
    this.rule = rule;
    this.reader = reader;
    this.caseId = caseId;
    this.since = since;
    this.until = until;
    this.count = count;
    this.because = because.en;
    this.becauseNl = because.nl;
  }
}
