import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { PlaceKind } from '../kit/shared-enums';

@Entity('banned_area')
@ObjectType({ description: 'TODODESC' })
export class BannedArea {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly protectiveMeasureId!: string;

  @Recorded('JUD_MEASURE', 'FULL', () => PlaceKind, 'Kind of place.')
  readonly kind!: PlaceKind | null;

  @Recorded('JUD_MEASURE', 'FULL', () => GraphQLString, 'NIS code.')
  readonly municipalityCode!: string | null;

  @Recorded('JUD_MEASURE', 'FULL', () => GraphQLString, 'As served.')
  readonly description!: string | null;
}
