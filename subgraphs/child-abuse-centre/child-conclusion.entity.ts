import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

/**
 * The centre releases a conclusion one by one. It holds the centre's words, never the child's: those
 * are statements, released by themselves.
 */
@Entity('child_conclusion')
@ObjectType({ description: 'The conclusion of an inquiry by the centre.' })
export class ChildConclusion {
  @RecordId('CHILD_CONCL', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('CHILD_CONCL', 'FULL', () => GraphQLDate, 'Day.')
  readonly concludedOn!: string | null;

  @Recorded('CHILD_CONCL', 'FULL', () => GraphQLString, 'Conclusion.')
  readonly text!: string | null;

  @Recorded('CHILD_CONCL', 'FULL', () => GraphQLDate, 'Released on.')
  readonly releasedOn!: string | null;

  @Label('CHILD_CONCL', 'FULL', 'Conclusion of the inquiry', 'concludedOn')
  readonly label!: string;
}
