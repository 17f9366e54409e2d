import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn } from 'typeorm';
import { Derived, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { CollaborationModel, Province } from './enums';

@Entity('chain_approach')
@ObjectType({ description: 'The region that handles a case.' })
export class ChainApproach {
  @Derived('SERVICE', 'FULL', () => GraphQLString, 'Short code, e.g. LIM.')
  @PrimaryColumn('text')
  readonly code!: string;

  @Recorded('SERVICE', 'FULL', () => GraphQLString, 'Name of the house or approach.')
  readonly name!: string | null;

  @Recorded('SERVICE', 'FULL', () => Province, 'Province.')
  readonly province!: Province | null;

  @Recorded('SERVICE', 'FULL', () => GraphQLString, 'Judicial arrondissement.')
  readonly arrondissement!: string | null;

  @Recorded('SERVICE', 'FULL', () => CollaborationModel, 'Chain approach or Family Justice Center.')
  readonly model!: CollaborationModel | null;

  @Recorded('SERVICE', 'FULL', () => GraphQLDate, 'Since when it exists.')
  readonly openedOn!: string | null;
}
