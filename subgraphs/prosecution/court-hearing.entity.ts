import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn } from 'typeorm';
import { Label, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

/** The next hearing of a file, so at most one. */
@Entity('court_hearing')
@ObjectType({ description: 'A day in court.' })
export class CourtHearing {
  @PrimaryColumn('text')
  readonly prosecutionFileId!: string;

  @Recorded('JUD_STATUS', 'FULL', () => GraphQLDate, 'Day.')
  readonly heldOn!: string | null;

  @Recorded('JUD_STATUS', 'FULL', () => GraphQLString, 'Court.')
  readonly court!: string | null;

  @Recorded('JUD_STATUS', 'FULL', () => GraphQLString, 'Roll number.')
  readonly rollNumber!: string | null;

  @Label('JUD_STATUS', 'FULL', 'Hearing', 'heldOn', 'court')
  readonly label!: string;
}
