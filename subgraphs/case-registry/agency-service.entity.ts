import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';
import type { AgencyCode } from '../kit/shared-enums';

/** The public part of the catalogue: no address of a refuge. */
@Entity('agency_service')
@ObjectType({ description: 'A service that an agency offers.' })
export class AgencyService {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly agencyCode!: AgencyCode;

  @Recorded('SERVICE', 'FULL', () => GraphQLString, 'Name of the service.')
  readonly name!: string | null;

  @Recorded('SERVICE', 'FULL', () => GraphQLString, 'For whom.')
  readonly audience!: string | null;

  @Recorded('SERVICE', 'FULL', () => GraphQLString, 'What it does.')
  readonly description!: string | null;
}
