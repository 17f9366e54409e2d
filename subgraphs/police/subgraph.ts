import { defineSubgraph } from '../kit/define-subgraph';
import { AlarmActivation } from './alarm-activation.entity';
import { DispatchProfile } from './dispatch-profile.entity';
import { DispatchProfileFields } from './dispatch-profile.resolver';
import { FirstLineFactor } from './first-line-factor.entity';
import { FirstLineRisk } from './first-line-risk.entity';
import { FirstLineRiskFields } from './first-line-risk.resolver';
import { fixtures } from './fixtures';
import { IncidentInvolvement } from './incident-involvement.entity';
import { IncidentPlace } from './incident-place.entity';
import { CreatePolice1767225600000 } from './migrations/1767225600000-create-police';
import { SealPolice1767312000000 } from './migrations/1767312000000-seal-police';
import { NamePersonOfFactor1767398400000 } from './migrations/1767398400000-name-person-of-factor';
import { PersonPolice } from './person.resolver';
import { Person } from './person.stub';
import { PoliceInformationNote } from './police-information-note.entity';
import { PoliceRecord } from './police-record';
import { PoliceRecordFields } from './police-record.resolver';
import { PoliceReport } from './police-report.entity';
import { PoliceReportFields } from './police-report.resolver';
import { StaffSafety } from './staff-safety.entity';
import { Vehicle } from './vehicle.entity';
import { WeaponNote } from './weapon-note.entity';

export const police = defineSubgraph({
  name: 'police',
  entities: [
    PoliceReport,
    IncidentInvolvement,
    IncidentPlace,
    FirstLineRisk,
    FirstLineFactor,
    StaffSafety,
    WeaponNote,
    DispatchProfile,
    Vehicle,
    AlarmActivation,
    PoliceInformationNote,
  ],
  types: [Person, PoliceRecord],
  resolvers: [
    PersonPolice,
    PoliceRecordFields,
    PoliceReportFields,
    FirstLineRiskFields,
    DispatchProfileFields,
  ],
  migrations: [CreatePolice1767225600000, SealPolice1767312000000, NamePersonOfFactor1767398400000],
  fixtures,
});
