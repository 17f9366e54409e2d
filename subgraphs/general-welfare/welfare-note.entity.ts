import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

@Entity('welfare_note')
@ObjectType({ description: 'What a worker wrote down about a talk.' })
export class WelfareNote {
  @RecordId('WELF_CONT', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('WELF_CONT', 'FULL', () => GraphQLDate, 'Day.')
  readonly writtenOn!: string | null;

  @Recorded('WELF_CONT', 'FULL', () => GraphQLString, 'Text.')
  readonly text!: string | null;

  @Label('WELF_CONT', 'FULL', 'Welfare note', 'writtenOn')
  readonly label!: string;
}
