import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { LifeDomain } from '../kit/shared-enums';

@Entity('client_need')
@ObjectType({ description: 'What a client said they need.' })
export class ClientNeed {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly welfareTrajectoryId!: string;

  @Recorded('WELF_ENGAGE', 'FULL', () => LifeDomain, 'Life domain.')
  readonly domain!: LifeDomain | null;

  @Recorded('WELF_ENGAGE', 'FULL', () => GraphQLString, "In the client's words.")
  readonly text!: string | null;

  @Recorded('WELF_ENGAGE', 'FULL', () => GraphQLDate, 'Day.')
  readonly recordedOn!: string | null;

  @Label('WELF_ENGAGE', 'FULL', 'Client need', 'domain')
  readonly label!: string;
}
