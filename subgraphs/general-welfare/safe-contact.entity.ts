import { GraphQLBoolean, GraphQLString } from 'graphql';
import { ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn } from 'typeorm';
import { Label, PersonIds, Recorded } from '../kit/need-to-know';
import { GraphQLDate } from '../kit/scalars';
import { AgencyCode } from '../kit/shared-enums';
import { ContactChannel } from './enums';

/** One per person. Whom a person fears is here and never in a consent (privacy review 56). */
@Entity('safe_contact')
@ObjectType({ description: 'How to reach a person without putting them in danger.' })
export class SafeContact {
  @PrimaryColumn('text')
  readonly personId!: string;

  @Recorded(
    'CONTACT_SAFE',
    'SUMMARY',
    () => ContactChannel,
    'How an invitation may reach this person.',
  )
  readonly preferredChannel!: ContactChannel | null;

  @Recorded('CONTACT_SAFE', 'SUMMARY', () => AgencyCode, 'Which agency passes it on.')
  readonly throughAgency!: AgencyCode | null;

  @Recorded('CONTACT_SAFE', 'FULL', () => GraphQLString, 'Safe number.')
  readonly phone!: string | null;

  @Recorded('CONTACT_SAFE', 'FULL', () => GraphQLString, 'Safe hours.')
  readonly safeHours!: string | null;

  @Recorded('CONTACT_SAFE', 'FULL', () => GraphQLBoolean, 'Voicemail allowed.')
  readonly isVoicemailAllowed!: boolean | null;

  @PersonIds('CONTACT_SAFE', 'FULL', 'Of whom this person is afraid.')
  readonly afraidOfIds!: readonly string[];

  @Recorded('CONTACT_SAFE', 'FULL', () => [GraphQLString], 'Safe to talk to.')
  readonly safeToTalkTo!: readonly string[];

  @Recorded('CONTACT_SAFE', 'FULL', () => [GraphQLString], 'Not safe to talk to.')
  readonly notSafeToTalkTo!: readonly string[];

  @Recorded('CONTACT_SAFE', 'FULL', () => GraphQLDate, 'Recorded.')
  readonly recordedOn!: string | null;

  @Label('CONTACT_SAFE', 'FULL', '', 'preferredChannel', 'safeHours')
  readonly label!: string;
}
