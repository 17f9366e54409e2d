import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

/**
 * Sealed, and one row per child at most: an object or null, and null is also what a reader without
 * access gets. The carer is words, not a person of the case: a node for them would show the way to the
 * child. It carries no id to the graph, so two answers cannot be compared.
 */
@Entity('placement_address')
@ObjectType({ description: 'Where a placed child lives, and with whom.' })
export class PlacementAddress {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index({ unique: true })
  @Column('text')
  readonly personId!: string;

  @Recorded('PLACEMENT_ADDR', 'FULL', () => GraphQLDate, 'Since.')
  readonly since!: string | null;

  @Recorded('PLACEMENT_ADDR', 'FULL', () => GraphQLString, 'With whom.')
  readonly carer!: string | null;

  @Recorded('PLACEMENT_ADDR', 'FULL', () => GraphQLString, 'Street and number.')
  readonly street!: string | null;

  @Recorded('PLACEMENT_ADDR', 'FULL', () => GraphQLString, 'Postcode.')
  readonly postalCode!: string | null;

  @Recorded('PLACEMENT_ADDR', 'FULL', () => GraphQLString, 'NIS.')
  readonly municipalityCode!: string | null;

  @Label('PLACEMENT_ADDR', 'FULL', 'Placement', 'since')
  readonly label!: string;
}
