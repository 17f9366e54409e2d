import { GraphQLBoolean, GraphQLInt } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { AntecedentKind } from './enums';

@Entity('antecedent_summary')
@ObjectType({ description: 'TODODESC' })
export class AntecedentSummary {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('CRIM_RECORD', 'SUMMARY', () => GraphQLBoolean, 'Relevant antecedents.')
  readonly hasRelevant!: boolean | null;

  @Recorded('CRIM_RECORD', 'SUMMARY', () => [AntecedentKind], 'Kinds.')
  readonly kinds!: readonly AntecedentKind[];

  @Recorded('CRIM_RECORD', 'SUMMARY', () => GraphQLInt, 'Last year.')
  readonly lastYear!: number | null;
}
