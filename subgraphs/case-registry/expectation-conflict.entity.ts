import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AgencyCode } from '../kit/shared-enums';
import { ConflictKind, ConflictSeverity, ConflictStatus } from './enums';

@Entity('expectation_conflict')
@ObjectType({ description: 'Two expectations that contradict each other.' })
export class ExpectationConflict {
  @RecordId('EXPECTATION', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @Column('text')
  readonly firstId!: string;

  @Column('text')
  readonly secondId!: string;

  @Recorded('EXPECTATION', 'SUMMARY', () => ConflictKind, 'Kind of contradiction.')
  readonly kind!: ConflictKind | null;

  @Recorded('EXPECTATION', 'SUMMARY', () => ConflictSeverity, 'How serious.')
  readonly severity!: ConflictSeverity | null;

  @Recorded('EXPECTATION', 'SUMMARY', () => ConflictStatus, 'Open, accepted, resolved.')
  readonly status!: ConflictStatus | null;

  @Recorded('EXPECTATION', 'SUMMARY', () => [AgencyCode], 'Who should phone each other.')
  readonly agencies!: readonly AgencyCode[];

  @Recorded('EXPECTATION', 'SUMMARY', () => GraphQLDate, 'Found on.')
  readonly detectedOn!: string | null;

  @Label('EXPECTATION', 'SUMMARY', 'Contradiction', 'kind', 'status')
  readonly label!: string;

  @Recorded('EXPECTATION', 'FULL', () => GraphQLString, 'What was agreed.')
  readonly resolution!: string | null;

  @Recorded('EXPECTATION', 'FULL', () => GraphQLDate, 'When.')
  readonly resolvedOn!: string | null;
}
