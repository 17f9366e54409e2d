import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDateTime } from '../kit/scalars';
import { CaseState } from './enums';

@Entity('case_state_change')
@ObjectType({ description: 'The case came into another state.' })
export class CaseStateChange {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @Recorded('CASE_CORE', 'FULL', () => CaseState, 'New state.')
  readonly state!: CaseState | null;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLDateTime, 'When.')
  readonly changedAt!: Date | null;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLString, 'Why (no fact about a person).')
  readonly reason!: string | null;

  @Label('CASE_CORE', 'FULL', '', 'state')
  readonly label!: string;
}
