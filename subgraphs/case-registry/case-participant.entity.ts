import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { PartySide } from '../kit/shared-enums';
import { CaseRole } from './enums';

@Entity('case_participant')
@ObjectType({ description: 'A person of the client system, and as what.' })
export class CaseParticipant {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  /** A fact of policy, without a field: the municipality knows the day of birth, not the chain. */
  @Column('boolean')
  readonly isMinor!: boolean;

  @Recorded('CASE_PERSON', 'FULL', () => CaseRole, 'Role in the case.')
  readonly caseRole!: CaseRole | null;

  @Recorded('CASE_PERSON', 'FULL', () => PartySide, 'Side.')
  readonly side!: PartySide | null;

  @Recorded('CASE_PERSON', 'FULL', () => GraphQLDate, 'Since.')
  readonly joinedOn!: string | null;

  @Recorded('CASE_PERSON', 'FULL', () => GraphQLDate, 'Until.')
  readonly leftOn!: string | null;
}
