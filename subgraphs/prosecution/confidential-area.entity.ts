import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { PlaceKind } from '../kit/shared-enums';

@Entity('confidential_area')
@ObjectType({ description: 'TODODESC' })
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
