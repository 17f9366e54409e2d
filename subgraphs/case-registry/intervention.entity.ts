import { GraphQLID, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { Label, PersonIds, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AgencyCode, DataCategory } from '../kit/shared-enums';
import {
  EvidenceLevel,
  InterventionKind,
  InterventionLevel,
  InterventionStatus,
  PlanAudience,
} from './enums';
import { NO_SEALED_SOURCE } from './no-sealed-source';

/** Rests on a fact of `sourceCategory`, never a sealed one: sealed actions stay with their owner. */
@Entity('intervention')
@Check('ck_intervention_source_category', NO_SEALED_SOURCE)
@ObjectType({ description: 'An action of the plan.' })
export class Intervention {
  @RecordId('PLAN', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly goalId!: string;

  @Column('text', { nullable: true })
  readonly ownerWorkerId!: string | null;

  @Recorded('PLAN', 'SUMMARY', () => InterventionKind, 'What kind.')
  readonly kind!: InterventionKind | null;

  @Recorded('PLAN', 'SUMMARY', () => GraphQLString, 'The action in words written for the client.')
  readonly clientText!: string | null;

  @Recorded('PLAN', 'SUMMARY', () => AgencyCode, 'Agency that does it.')
  readonly ownerAgency!: AgencyCode | null;

  @Recorded('PLAN', 'SUMMARY', () => GraphQLDate, 'Due.')
  readonly dueOn!: string | null;

  @Recorded('PLAN', 'SUMMARY', () => InterventionStatus, 'Status.')
  readonly status!: InterventionStatus | null;

  @Label('PLAN', 'SUMMARY', '', 'kind', 'ownerAgency')
  readonly label!: string;

  @Recorded('PLAN', 'FULL', () => InterventionLevel, 'Individual or systemic.')
  readonly level!: InterventionLevel | null;

  @PersonIds('PLAN', 'FULL', 'Persons it aims at.')
  readonly concernedPersonIds!: readonly string[];

  @Recorded('PLAN', 'FULL', () => GraphQLID, 'Relation it aims at.')
  readonly relationId!: string | null;

  @Recorded('PLAN', 'FULL', () => GraphQLDate, 'Started.')
  readonly startedOn!: string | null;

  @Recorded('PLAN', 'FULL', () => GraphQLDate, 'Done.')
  readonly completedOn!: string | null;

  @Recorded('PLAN', 'FULL', () => EvidenceLevel, 'How well the method is proven.')
  readonly evidenceLevel!: EvidenceLevel | null;

  @Recorded('PLAN', 'FULL', () => [PlanAudience], 'Who may see the row at all.')
  readonly visibleTo!: readonly PlanAudience[];

  @Recorded('PLAN', 'FULL', () => DataCategory, 'Category of the fact it rests on; never S5.')
  readonly sourceCategory!: DataCategory | null;
}
