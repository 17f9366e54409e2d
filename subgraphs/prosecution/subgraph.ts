import { defineSubgraph } from '../kit/define-subgraph';
import { AntecedentSummary } from './antecedent-summary.entity';
import { Antecedent } from './antecedent.entity';
import { BannedArea } from './banned-area.entity';
import { ChainCaseProsecution } from './chain-case.resolver';
import { ChainCase } from './chain-case.stub';
import { ConfidentialArea } from './confidential-area.entity';
import { ConsultationPermission } from './consultation-permission.entity';
import { CourtHearing } from './court-hearing.entity';
import { FileInvolvement } from './file-involvement.entity';
import { fixtures } from './fixtures';
import { InvestigationAct } from './investigation-act.entity';
import { MeasureCondition } from './measure-condition.entity';
import { CreateProsecution1767225600000 } from './migrations/1767225600000-create-prosecution';
import { SealProsecution1767312000000 } from './migrations/1767312000000-seal-prosecution';
import { PersonProsecution } from './person.resolver';
import { Person } from './person.stub';
import { ProsecutionCaseRecord } from './prosecution-case-record';
import { ProsecutionCaseRecordFields } from './prosecution-case-record.resolver';
import { ProsecutionFile } from './prosecution-file.entity';
import { ProsecutionFileFields } from './prosecution-file.resolver';
import { ProsecutionRecord } from './prosecution-record';
import { ProsecutionRecordFields } from './prosecution-record.resolver';
import { ProtectiveMeasure } from './protective-measure.entity';
import { ProtectiveMeasureFields } from './protective-measure.resolver';
import { SecretInvestigation } from './secret-investigation.entity';
import { SecretInvestigationFields } from './secret-investigation.resolver';
import { StalkingAlarm } from './stalking-alarm.entity';

export const prosecution = defineSubgraph({
  name: 'prosecution',
  entities: [
    ProsecutionFile,
    FileInvolvement,
    CourtHearing,
    ProtectiveMeasure,
    BannedArea,
    MeasureCondition,
    ConfidentialArea,
    AntecedentSummary,
    Antecedent,
    StalkingAlarm,
    SecretInvestigation,
    InvestigationAct,
    ConsultationPermission,
  ],
  types: [Person, ChainCase, ProsecutionRecord, ProsecutionCaseRecord],
  resolvers: [
    PersonProsecution,
    ChainCaseProsecution,
    ProsecutionRecordFields,
    ProsecutionFileFields,
    ProtectiveMeasureFields,
    SecretInvestigationFields,
    ProsecutionCaseRecordFields,
  ],
  migrations: [CreateProsecution1767225600000, SealProsecution1767312000000],
  fixtures,
});
