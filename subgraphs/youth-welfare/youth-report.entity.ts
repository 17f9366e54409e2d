import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

/** Content of the file (YOUTH_FILE), a category apart from the measure: others get it by release only. */
@Entity('youth_report')
@ObjectType({ description: 'A report of youth welfare about a child.' })
export class YouthReport {
  @RecordId('YOUTH_FILE', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly youthFileId!: string;

  @Recorded('YOUTH_FILE', 'FULL', () => GraphQLDate, 'Day.')
  readonly writtenOn!: string | null;

  @Recorded('YOUTH_FILE', 'FULL', () => GraphQLString, 'Text.')
  readonly text!: string | null;

  @Label('YOUTH_FILE', 'FULL', 'Report of youth welfare', 'writtenOn')
  readonly label!: string;
}
