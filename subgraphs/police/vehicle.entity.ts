import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';

@Entity('vehicle')
@ObjectType({ description: 'A vehicle that somebody drives.' })
export class Vehicle {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly dispatchProfileId!: string;

  @Recorded('DISPATCH', 'FULL', () => GraphQLString, 'Plate.')
  readonly plate!: string | null;

  @Recorded('DISPATCH', 'FULL', () => GraphQLString, 'Make and colour.')
  readonly description!: string | null;
}
