import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

@Entity('court_hearing')
@ObjectType({ description: 'TODODESC' })
export class CourtHearing {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly prosecutionFileId!: string;

  @Recorded('JUD_STATUS', 'FULL', () => GraphQLDate, 'Day.')
  readonly heldOn!: string | null;

  @Recorded('JUD_STATUS', 'FULL', () => GraphQLString, 'Court.')
  readonly court!: string | null;

  @Recorded('JUD_STATUS', 'FULL', () => GraphQLString, 'Roll number.')
  readonly rollNumber!: string | null;

  @Label('JUD_STATUS', 'FULL', 'Court hearing', 'heldOn')
  readonly label!: string;
}
