import { GraphQLString } from 'graphql';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import type { AgencyCode } from '../kit/shared-enums';
import { CasePhaseGroup, CaseState } from './enums';

@Entity('chain_case')
@ObjectType({ description: 'A family that the agencies follow together.' })
@Directive('@key(fields: "id")')
export class ChainCase {
  @Field(() => ID)
  @PrimaryColumn('text')
  readonly id!: string;

  /**
   * Raised by whatever changes somebody's rights in the case (membership, side, consent, conflict,
   * release, consultation, closing): a pass of an older version is stale. Casework leaves it alone.
   */
  @Column('integer', { default: 1 })
  readonly accessVersion!: number;

  /** The only agencies that may read it; empty where the case is not restricted. */
  @Column('text', { array: true, default: [] })
  readonly restrictedTo!: readonly AgencyCode[];

  @Column('text', { nullable: true })
  readonly approachCode!: string | null;

  @Index()
  @Recorded('CASE_CORE', 'FULL', () => GraphQLString, 'Chain number, e.g. KD-LIM-2026-00321.')
  readonly number!: string | null;

  @Recorded('CASE_CORE', 'SUMMARY', () => CasePhaseGroup, 'Coarse phase, safe for clients.')
  readonly phaseGroup!: CasePhaseGroup | null;

  @Recorded('CASE_CORE', 'FULL', () => CaseState, 'Exact state of the life cycle.')
  readonly state!: CaseState | null;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLDate, 'Day the report was registered.')
  readonly openedOn!: string | null;

  @Recorded('CASE_CORE', 'FULL', () => GraphQLDate, 'Day of acceptance.')
  readonly acceptedOn!: string | null;
}
