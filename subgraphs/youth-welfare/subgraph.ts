import { defineSubgraph } from '../kit/define-subgraph';
import { ContactArrangement } from './contact-arrangement.entity';
import { fixtures } from './fixtures';
import { CreateYouthWelfare1767225600000 } from './migrations/1767225600000-create-youth-welfare';
import { SealYouthWelfare1767312000000 } from './migrations/1767312000000-seal-youth-welfare';
import { PersonYouthWelfare } from './person.resolver';
import { Person } from './person.stub';
import { PlacementAddress } from './placement-address.entity';
import { SafetyAgreement } from './safety-agreement.entity';
import { SchoolHealthNote } from './school-health-note.entity';
import { YouthAssessment } from './youth-assessment.entity';
import { YouthFile } from './youth-file.entity';
import { YouthFileFields } from './youth-file.resolver';
import { YouthReport } from './youth-report.entity';
import { YouthWelfareRecord } from './youth-welfare-record';
import { YouthWelfareRecordFields } from './youth-welfare-record.resolver';

export const youthWelfare = defineSubgraph({
  name: 'youth-welfare',
  entities: [
    YouthFile,
    YouthAssessment,
    YouthReport,
    ContactArrangement,
    SafetyAgreement,
    SchoolHealthNote,
    PlacementAddress,
  ],
  types: [Person, YouthWelfareRecord],
  resolvers: [PersonYouthWelfare, YouthWelfareRecordFields, YouthFileFields],
  migrations: [CreateYouthWelfare1767225600000, SealYouthWelfare1767312000000],
  fixtures,
});
