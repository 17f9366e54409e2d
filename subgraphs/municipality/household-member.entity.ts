import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, PersonId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { RelationKind } from '../kit/shared-enums';

/** A row for each pair and direction: `personId` lives at the address of `ofPersonId`. */
@Entity('household_member')
@ObjectType({ description: 'Somebody registered at the same address.' })
export class HouseholdMember {
  @PrimaryColumn('text')
  readonly id!: string;

  /** Under whom it is read. */
  @Index()
  @Column('text')
  readonly ofPersonId!: string;

  @PersonId('HOUSEHOLD', 'FULL', 'Who; only participants visible to the reader.')
  readonly personId!: string;

  @Recorded('HOUSEHOLD', 'FULL', () => RelationKind, 'To the person under whom it is read.')
  readonly relation!: RelationKind | null;

  @Recorded('HOUSEHOLD', 'FULL', () => GraphQLDate, 'Since.')
  readonly since!: string | null;

  @Label('HOUSEHOLD', 'FULL', 'Same household', 'relation')
  readonly label!: string;
}
