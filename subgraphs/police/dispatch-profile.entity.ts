import { GraphQLBoolean } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Recorded } from '../kit/need-to-know';

@Entity('dispatch_profile')
@ObjectType({ description: 'What a patrol needs to recognise somebody.' })
export class DispatchProfile {
  @PrimaryColumn('text')
  readonly id!: string;

  @Index()
  @Column('text')
  readonly personId!: string;

  @Recorded('DISPATCH', 'FULL', () => GraphQLBoolean, 'A photo is in the police system.')
  readonly hasPhoto!: boolean | null;
}
