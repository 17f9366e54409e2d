import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { PlaceKind } from '../kit/shared-enums';

/**
 * Sealed, and kept by the protected person: it has no key to a measure, because whoever reads the
 * measure under the one who must stay away would then learn that such an area exists.
 */
@Entity('confidential_area')
@ObjectType({ description: 'An area of a measure that would tell where a protected person lives.' })
export class ConfidentialArea {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('ADDR_CONF', 'FULL', () => PlaceKind, 'Kind of place.')
  readonly kind!: PlaceKind | null;

  @Recorded('ADDR_CONF', 'FULL', () => GraphQLString, 'NIS code.')
  readonly municipalityCode!: string | null;

  @Recorded('ADDR_CONF', 'FULL', () => GraphQLString, 'Description.')
  readonly description!: string | null;
}
