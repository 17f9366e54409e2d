import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';

/** No participant of the case, so no hub id. */
@Entity('safe_person')
@ObjectType({ description: 'Somebody whom a person can turn to.' })
export class SafePerson {
  @PrimaryColumn('text')
  readonly id!: string;

  /** Whose plan it is. */
  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('SAFETY_PLAN', 'FULL', () => GraphQLString, 'Name.')
  readonly name!: string | null;

  @Recorded('SAFETY_PLAN', 'FULL', () => GraphQLString, 'Phone.')
  readonly phone!: string | null;

  @Recorded('SAFETY_PLAN', 'FULL', () => GraphQLString, 'Who this is.')
  readonly relation!: string | null;
}
