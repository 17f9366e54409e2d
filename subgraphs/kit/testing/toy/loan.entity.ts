import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, PersonId, PersonIds, RecordId, Recorded } from '../../need-to-know';
import { GraphQLDate, GraphQLDateTime, GraphQLYearMonth } from '../../scalars';
import { ToyKind } from './toy-kind';

@Entity('loan')
@ObjectType({ description: 'A toy that somebody has at home.' })
export class Loan {
  @RecordId('INC_FACT', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  /** Nobody may read it in the graph; a row rule looks at it. */
  @Column('boolean', { default: false })
  readonly isWithdrawn!: boolean;

  @Recorded('INC_FACT', 'SUMMARY', () => GraphQLYearMonth, 'Month it was lent in.')
  readonly month!: string | null;

  @Recorded('INC_FACT', 'SUMMARY', () => [ToyKind], 'Kinds of toy.')
  readonly kinds!: readonly ToyKind[];

  @Label('INC_FACT', 'SUMMARY', 'Loan', 'month', 'kinds')
  readonly label!: string;

  @Recorded('INC_FACT', 'FULL', () => GraphQLDate, 'Due on.')
  readonly dueOn!: string | null;

  @Recorded('INC_FACT', 'FULL', () => GraphQLDateTime, 'When it was lent.')
  readonly lentAt!: Date | null;

  @Recorded('INC_FACT', 'FULL', () => GraphQLInt, 'Pieces.')
  readonly pieces!: number | null;

  @Recorded('INC_FACT', 'FULL', () => GraphQLBoolean, 'Something is missing.')
  readonly isIncomplete!: boolean | null;

  @Recorded('INC_FACT', 'FULL', () => GraphQLString, 'Remark.')
  readonly remark!: string | null;

  @PersonId('INC_FACT', 'FULL', 'Who brought it home.')
  readonly carrierId!: string | null;

  @PersonIds('INC_FACT', 'FULL', 'Who plays with it.')
  readonly playmateIds!: readonly string[];
}
