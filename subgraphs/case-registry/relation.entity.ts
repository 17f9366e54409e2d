import { GraphQLBoolean } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { PersonId, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { RelationKind } from '../kit/shared-enums';
import { RelationQuality } from './enums';

/**
 * Only bonds that somebody recorded, never derived ones: a derived one would show who stands
 * between (privacy review 8).
 */
@Entity('relation')
@ObjectType({ description: 'A bond between two persons: an edge of the genogram.' })
export class Relation {
  @RecordId('HOUSEHOLD', 'SUMMARY')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly caseId!: string;

  @PersonId('HOUSEHOLD', 'SUMMARY', 'One end.')
  readonly fromId!: string | null;

  @PersonId('HOUSEHOLD', 'SUMMARY', 'Other end.')
  readonly toId!: string | null;

  @Recorded('HOUSEHOLD', 'SUMMARY', () => RelationKind, 'What from is to the other.')
  readonly kind!: RelationKind | null;

  @Recorded('HOUSEHOLD', 'FULL', () => GraphQLDate, 'From.')
  readonly since!: string | null;

  @Recorded('HOUSEHOLD', 'FULL', () => GraphQLDate, 'Until.')
  readonly until!: string | null;

  @Recorded(
    'INC_FACT',
    'SUMMARY',
    () => GraphQLBoolean,
    'Violence on this edge, set from police or prosecution facts only.',
  )
  readonly isViolent!: boolean | null;

  @Recorded('RISK_ITEMS', 'FULL', () => RelationQuality, "Professional's judgement of the bond.")
  readonly quality!: RelationQuality | null;
}
