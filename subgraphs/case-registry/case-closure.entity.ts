import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { ClosureReason } from './enums';

@Entity('case_closure')
@ObjectType({ description: 'How and when the case was closed.' })
export class CaseClosure {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLDate, 'Day.')
  readonly closedOn!: string | null;

  @Recorded('CASE_CORE', 'FULL', () => ClosureReason, 'Reason.')
  readonly reason!: ClosureReason | null;

  @Recorded('CASE_CORE', 'FULL', () => [GraphQLDate], 'Aftercare moments.')
  readonly aftercareOn!: readonly string[];

  @Recorded('CASE_CORE', 'FULL', () => GraphQLDate, 'End of retention.')
  readonly destroyAfter!: string | null;

  @Label('CASE_CORE', 'FULL', 'Closed', 'reason')
  readonly label!: string;
}
