import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { PersonIds, RecordId, Recorded } from '../../need-to-know';

@Entity('secret')
@ObjectType({ description: 'A sealed record of the toy library.' })
export class Secret {
  @RecordId('SAFETY_PLAN', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('SAFETY_PLAN', 'FULL', () => [GraphQLString], 'Words.')
  readonly words!: readonly string[];

  @PersonIds('SAFETY_PLAN', 'FULL', 'Who shares it.')
  readonly sharedWithIds!: readonly string[];
}
