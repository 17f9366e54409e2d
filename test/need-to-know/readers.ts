import type { PlainReader } from './plain-reading';

export type NamedReader = PlainReader & { readonly key: string };

const COLUMN: Readonly<Record<string, string>> = {
  ...{ MENTAL_HEALTH: 'MH', CHILD_ABUSE_CENTRE: 'VK', YOUTH_WELFARE: 'YW' },
  ...{ GENERAL_WELFARE: 'CAW', MUNICIPALITY: 'CITY', POLICE: 'POL' },
};

function named(as: string, agency: string, column: string, offenderSide = false): NamedReader {
  const side = offenderSide ? '-offender-side' : '';
  const key = `${as}-${agency}${side}`.toLowerCase().replaceAll('_', '-');
  return { key, as, agency, columns: [column], offenderSide };
}

/** One reader for every column of the matrix and every function, and those whom a wall stops. */
export const READERS: readonly NamedReader[] = [
  named('CASE_DIRECTOR', 'GENERAL_WELFARE', 'CD'),
  named('CHAIN_COORDINATOR', 'HOUSES_OF_JUSTICE', 'JHC'),
  named('MAGISTRATE', 'PROSECUTION', 'OM'),
  named('PROSECUTION_CRIMINOLOGIST', 'PROSECUTION', 'OM'),
  named('JUSTICE_ASSISTANT_OFFENDER', 'HOUSES_OF_JUSTICE', 'JHO', true),
  named('JUSTICE_ASSISTANT_VICTIM', 'HOUSES_OF_JUSTICE', 'JHV'),
  ...Object.entries(COLUMN).map(([agency, column]) => named('AGENCY_WORKER', agency, column)),
  ...['GENERAL_WELFARE', 'MENTAL_HEALTH', 'MUNICIPALITY'].map((agency) =>
    named('AGENCY_WORKER', agency, COLUMN[agency] ?? '', true),
  ),
  named('AGENCY_SPOC', 'MENTAL_HEALTH', 'MH'),
  named('AGENCY_SPOC', 'POLICE', 'POL'),
  named('DUTY_OFFICER', 'POLICE', 'POL'),
  {
    ...named('INTEGRATION_CLIENT', 'GENERAL_WELFARE', 'CAW'),
    agreement: ['STRUCTURE', 'SERVICE', 'CASE_PERSON', 'ID_CORE', 'INC_FACT', 'SHELTER', 'PLAN'],
  },
  {
    ...{ key: 'client-victim', as: 'CLIENT', agency: null, columns: ['CLV'] },
    ...{ offenderSide: false, self: 'victim' },
  },
  {
    ...{ key: 'client-offender', as: 'CLIENT', agency: null, columns: ['CLP'] },
    ...{ offenderSide: true, self: 'offender' },
  },
  {
    ...{ key: 'client-neutral', as: 'CLIENT', agency: null, columns: ['CLV', 'CLP'] },
    ...{ offenderSide: false, self: 'neutral' },
  },
  { key: 'dpo', as: 'DPO', agency: 'HOUSES_OF_JUSTICE', columns: [], offenderSide: false },
];
