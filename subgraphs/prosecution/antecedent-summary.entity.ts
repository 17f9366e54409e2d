import { GraphQLBoolean, GraphQLInt } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { AntecedentKind } from './enums';

/** One per person: a director judges danger and tempo by it. Courts and sentences have no column. */
@Entity('antecedent_summary')
@ObjectType({ description: 'Earlier offences that matter for the danger, in brief.' })
export class AntecedentSummary {
  @PrimaryColumn('text')
  readonly personId!: string;

  @Recorded('CRIM_RECORD', 'SUMMARY', () => GraphQLBoolean, 'Relevant antecedents.')
  readonly hasRelevant!: boolean | null;

  @Recorded('CRIM_RECORD', 'SUMMARY', () => [AntecedentKind], 'Kinds.')
  readonly kinds!: readonly AntecedentKind[];

  @Recorded('CRIM_RECORD', 'SUMMARY', () => GraphQLInt, 'Last year.')
  readonly lastYear!: number | null;
}
