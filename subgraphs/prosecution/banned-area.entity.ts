import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { PlaceKind } from '../kit/shared-enums';

/**
 * What the person who must stay away was told, so it has no house number. An area that
 * would give a hiding place away is a confidential area, under the person it protects.
 */
@Entity('banned_area')
@ObjectType({
  description: 'An area where somebody may not come, in the words in which it was served.',
})
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
