import { defineSubgraph } from '../kit/define-subgraph';
import { AdministrativeMeasure } from './administrative-measure.entity';
import { CivilRecord } from './civil-record.entity';
import { CivilRecordFields } from './civil-record.resolver';
import { Custody } from './custody.entity';
import { Domicile } from './domicile.entity';
import { fixtures } from './fixtures';
import { HouseholdMember } from './household-member.entity';
import { CreateMunicipality1767225600000 } from './migrations/1767225600000-create-municipality';
import { MunicipalityRecord } from './municipality-record';
import { MunicipalityRecordFields } from './municipality-record.resolver';
import { PersonMunicipality } from './person.resolver';
import { Person } from './person.stub';
import { ProtectedPerson } from './protected-person.entity';
import { SocialAppointment } from './social-appointment.entity';
import { SocialFile } from './social-file.entity';
import { SocialFileFields } from './social-file.resolver';

export const municipality = defineSubgraph({
  name: 'municipality',
  entities: [
    CivilRecord,
    ProtectedPerson,
    Domicile,
    HouseholdMember,
    Custody,
    SocialFile,
    SocialAppointment,
    AdministrativeMeasure,
  ],
  types: [Person, MunicipalityRecord],
  resolvers: [PersonMunicipality, MunicipalityRecordFields, CivilRecordFields, SocialFileFields],
  migrations: [CreateMunicipality1767225600000],
  fixtures,
});
