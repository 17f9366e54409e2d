import { Field, ID, InputType } from 'type-graphql';
import { Purpose, ReaderFunction } from '../kit/shared-enums';
import { EmergencyInput } from './emergency-input';

@InputType({ description: 'Which case, in which of your functions, and what for.' })
export class OpenCaseInput {
  @Field(() => ID, { description: 'From myCases; in an emergency the chain number will do.' })
  readonly caseId!: string;

  @Field(() => ReaderFunction, { description: 'The function you act in now.' })
  readonly function!: ReaderFunction;

  @Field(() => Purpose, { description: 'What you need the information for.' })
  readonly purpose!: Purpose;

  @Field(() => EmergencyInput, {
    nullable: true,
    description: 'For the purpose EMERGENCY, and for no other.',
  })
  readonly emergency!: EmergencyInput | null;
}
