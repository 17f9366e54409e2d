import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

/**
 * Sealed. One row per sentence, because the centre releases sentence by sentence: a child who hears
 * its own words come back at home has paid for our curiosity.
 */
@Entity('child_statement')
@ObjectType({ description: 'One sentence that a child said.' })
export class ChildStatement {
  @RecordId('CHILD_VOICE', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  /** For the row rule alone: the day itself would tell that there was something to release. */
  @Column('date', { nullable: true })
  readonly releasedOn!: string | null;

  @Recorded('CHILD_VOICE', 'FULL', () => GraphQLDate, 'Day.')
  readonly saidOn!: string | null;

  @Recorded('CHILD_VOICE', 'FULL', () => GraphQLString, 'One sentence.')
  readonly sentence!: string | null;

  @Label('CHILD_VOICE', 'FULL', 'Words of the child', 'saidOn')
  readonly label!: string;
}
