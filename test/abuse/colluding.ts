import type { Category } from '../../schema/policy/generated/matrix';

/** How somebody named in a case takes part in it. */
export interface Part {
  readonly as: string;
  readonly agency: string;
  readonly side: 'VICTIM_SIDE' | 'OFFENDER_SIDE';
}

/** A field of a walled category, what it tells of a victim, and who on the victim's side reads it. */
interface WalledField {
  readonly category: Category;
  readonly field: string;
  readonly part: Part;
  readonly purpose: string;
}

export const WELFARE: Part = {
  ...{ as: 'AGENCY_WORKER', agency: 'GENERAL_WELFARE', side: 'VICTIM_SIDE' },
};
const VICTIM_ASSISTANT: Part = {
  ...{ as: 'JUSTICE_ASSISTANT_VICTIM', agency: 'HOUSES_OF_JUSTICE', side: 'VICTIM_SIDE' },
};

/** Of an agency to which the welfare agency may release what it keeps. */
export const YOUTH_OF_VICTIM: Part = {
  ...{ as: 'AGENCY_WORKER', agency: 'YOUTH_WELFARE', side: 'VICTIM_SIDE' },
};
export const YOUTH_OF_OFFENDER: Part = { ...YOUTH_OF_VICTIM, side: 'OFFENDER_SIDE' };

const forWelfare = (category: Category, field: string): WalledField => ({
  ...{ category, field, part: WELFARE, purpose: 'SAFETY_PLANNING' },
});

/** One field of each category of the victim wall. */
export const WALLED: readonly WalledField[] = [
  forWelfare('SHELTER', 'generalWelfare { shelterStays { label } }'),
  forWelfare('SAFETY_PLAN', 'generalWelfare { safetyPlan { label } }'),
  forWelfare('CONTACT_SAFE', 'generalWelfare { safeContact { label } }'),
  forWelfare('ADDR_CONF', 'generalWelfare { protectedAddress { label } }'),
  forWelfare('WELF_ENGAGE', 'generalWelfare { trajectories { label } }'),
  forWelfare('WELF_CONT', 'generalWelfare { notes { label } }'),
  forWelfare('MH_ENGAGE', 'mentalHealth { episodes { label } }'),
  forWelfare('CONSENT', 'chain { consents { label } }'),
  forWelfare('CLIENT_VOICE', 'chain { statements { label } }'),
  forWelfare('ADDR_OFF', 'municipality { civilRecord { domicile { label } } }'),
  forWelfare('STALK_ALARM', 'prosecution { stalkingAlarm { label } }'),
  {
    ...{ category: 'VICT_DECL', field: 'housesOfJustice { victimReception { label } }' },
    ...{ part: VICTIM_ASSISTANT, purpose: 'JUDICIAL_FOLLOW_UP' },
  },
];

/** Where somebody who works for the offender's side could work as well: at the same agency, or another. */
export const OFFENDER_SIDE: readonly Part[] = [
  { as: 'AGENCY_WORKER', agency: 'GENERAL_WELFARE', side: 'OFFENDER_SIDE' },
  { as: 'JUSTICE_ASSISTANT_OFFENDER', agency: 'HOUSES_OF_JUSTICE', side: 'OFFENDER_SIDE' },
];
