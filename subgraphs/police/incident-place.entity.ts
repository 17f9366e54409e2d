import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import { PlaceKind } from '../kit/shared-enums';

@Entity('incident_place')
@ObjectType({ description: 'Where an incident happened.' })
export class IncidentPlace {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly policeReportId!: string;

  @Recorded('INC_FACT', 'FULL', () => PlaceKind, 'Kind of place.')
  readonly kind!: PlaceKind | null;

  @Recorded(
    'INC_FACT',
    'FULL',
    () => GraphQLString,
    'NIS; null where the place is a protected home.',
  )
  readonly municipalityCode!: string | null;
}
