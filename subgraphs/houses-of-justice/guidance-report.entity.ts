import { GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';

/** Its conclusion only: the report itself has no column here. */
@Entity('guidance_report')
@ObjectType({ description: 'A report to whoever gave the mandate.' })
export class GuidanceReport {
  @RecordId('GUID_REPORT', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly mandateId!: string;

  @Recorded('GUID_REPORT', 'FULL', () => GraphQLDate, 'Day.')
  readonly writtenOn!: string | null;

  @Recorded('GUID_REPORT', 'FULL', () => GraphQLString, 'Conclusion.')
  readonly text!: string | null;

  @Label('GUID_REPORT', 'FULL', 'Guidance report', 'writtenOn')
  readonly label!: string;
}
