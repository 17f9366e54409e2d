import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { IntelligenceReliability } from './enums';

@Entity('police_information_note')
@ObjectType({ description: 'Unconfirmed police information.' })
export class PoliceInformationNote {
  @RecordId('POL_INTEL', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('POL_INTEL', 'FULL', () => GraphQLDate, 'Day.')
  readonly notedOn!: string | null;

  @Recorded('POL_INTEL', 'FULL', () => GraphQLString, 'Text.')
  readonly text!: string | null;

  @Recorded('POL_INTEL', 'FULL', () => IntelligenceReliability, 'Reliability.')
  readonly reliability!: IntelligenceReliability | null;

  @Label('POL_INTEL', 'FULL', 'Police information note', 'reliability')
  readonly label!: string;
}
