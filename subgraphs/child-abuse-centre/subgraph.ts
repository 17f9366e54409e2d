import { defineSubgraph } from '../kit/define-subgraph';
import { ChildAbuseCentreRecord } from './child-abuse-centre-record';
import { ChildAbuseCentreRecordFields } from './child-abuse-centre-record.resolver';
import { ChildAssessment } from './child-assessment.entity';
import { ChildConclusion } from './child-conclusion.entity';
import { ChildReport } from './child-report.entity';
import { ChildReportFields } from './child-report.resolver';
import { ChildStatement } from './child-statement.entity';
import { fixtures } from './fixtures';
import { CreateChildAbuseCentre1767225600000 } from './migrations/1767225600000-create-child-abuse-centre';
import { ReleaseStatements1767398400000 } from './migrations/1767398400000-release-statements';
import { SealChildAbuseCentre1767312000000 } from './migrations/1767312000000-seal-child-abuse-centre';
import { PersonChildAbuseCentre } from './person.resolver';
import { Person } from './person.stub';

export const childAbuseCentre = defineSubgraph({
  name: 'child-abuse-centre',
  entities: [ChildReport, ChildAssessment, ChildConclusion, ChildStatement],
  types: [Person, ChildAbuseCentreRecord],
  resolvers: [PersonChildAbuseCentre, ChildAbuseCentreRecordFields, ChildReportFields],
  migrations: [
    CreateChildAbuseCentre1767225600000,
    SealChildAbuseCentre1767312000000,
    ReleaseStatements1767398400000,
  ],
  fixtures,
});
