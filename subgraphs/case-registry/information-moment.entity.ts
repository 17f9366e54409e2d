import { ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Label, RecordId, Recorded } from '../kit/need-to-know';
import { GraphQLDateTime } from '../kit/scalars';
import { AgencyCode } from '../kit/shared-enums';
import { InformationChannel, InformationTopic } from './enums';

@Entity('information_moment')
@ObjectType({ description: 'A client was informed.' })
export class InformationMoment {
  @RecordId('CONSENT', 'FULL')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('CONSENT', 'FULL', () => GraphQLDateTime, 'When.')
  readonly informedAt!: Date | null;

  @Recorded('CONSENT', 'FULL', () => AgencyCode, 'By whom.')
  readonly byAgency!: AgencyCode | null;

  @Recorded('CONSENT', 'FULL', () => [InformationTopic], 'About what.')
  readonly topics!: readonly InformationTopic[];

  @Recorded('CONSENT', 'FULL', () => InformationChannel, 'How.')
  readonly channel!: InformationChannel | null;

  @Label('CONSENT', 'FULL', 'Informed', 'topics')
  readonly label!: string;
}
