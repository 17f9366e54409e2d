import { defineSubgraph } from '../kit/define-subgraph';
import { ClientNeed } from './client-need.entity';
import { fixtures } from './fixtures';
import { GeneralWelfareRecord } from './general-welfare-record';
import { GeneralWelfareRecordFields } from './general-welfare-record.resolver';
import { CreateGeneralWelfare1767225600000 } from './migrations/1767225600000-create-general-welfare';
import { SealGeneralWelfare1767312000000 } from './migrations/1767312000000-seal-general-welfare';
import { PersonGeneralWelfare } from './person.resolver';
import { Person } from './person.stub';
import { ProtectedAddress } from './protected-address.entity';
import { SafeContact } from './safe-contact.entity';
import { SafePerson } from './safe-person.entity';
import { SafetyPlan } from './safety-plan.entity';
import { SafetyPlanFields } from './safety-plan.resolver';
import { ShelterStay } from './shelter-stay.entity';
import { WelfareNote } from './welfare-note.entity';
import { WelfareSession } from './welfare-session.entity';
import { WelfareTrajectory } from './welfare-trajectory.entity';
import { WelfareTrajectoryFields } from './welfare-trajectory.resolver';

export const generalWelfare = defineSubgraph({
  name: 'general-welfare',
  entities: [
    WelfareTrajectory,
    WelfareSession,
    ClientNeed,
    WelfareNote,
    SafeContact,
    SafetyPlan,
    SafePerson,
    ShelterStay,
    ProtectedAddress,
  ],
  types: [Person, GeneralWelfareRecord],
  resolvers: [
    PersonGeneralWelfare,
    GeneralWelfareRecordFields,
    WelfareTrajectoryFields,
    SafetyPlanFields,
  ],
  migrations: [CreateGeneralWelfare1767225600000, SealGeneralWelfare1767312000000],
  fixtures,
});
