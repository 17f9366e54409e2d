import type { Purpose, ReaderFunction } from '../../schema/policy/vocabulary';

/** A query to begin with: who asks it, in which case and what for. */
export interface Example {
  readonly title: { readonly en: string; readonly nl: string };
  /** The families whose reader can ask it, by that reader's key: `npm run token -- --reader <key>`. */
  readonly families: Readonly<Record<string, string>>;
  readonly function: ReaderFunction;
  readonly purpose: Purpose;
  readonly query: string;
}

const DIRECTORS = {
  ...{ S1: 'ilse-maes', S2: 'katrien-baeten', S3: 'greet-van-hove' },
  ...{ S4: 'veerle-callens', S5: 'hanne-de-clercq' },
} as const;

/** For the five families of development, and for each purpose; all are run by a test. */
export const EXAMPLES: readonly Example[] = [
  {
    title: { en: 'Who is in this family', nl: 'Wie deel uitmaakt van dit gezin' },
    families: DIRECTORS,
    ...{ function: 'CASE_DIRECTOR', purpose: 'CASE_CONSULTATION' },
    query: `query Family {
  case {
    number
    state
    nextConferenceOn
    participants {
      caseRole
      side
      person {
        knownAs
        municipality {
          civilRecord { birthDate sex }
        }
      }
    }
    relations { fromId toId kind quality }
  }
}
`,
  },
  {
    title: { en: 'What is withheld, and why', nl: 'Wat afgeschermd is, en waarom' },
    families: DIRECTORS,
    ...{ function: 'CASE_DIRECTOR', purpose: 'CASE_CONSULTATION' },
    query: `query Withheld {
  case {
    participants {
      person {
        knownAs
        mentalHealth {
          episodes { engagement attendanceBand }
        }
        generalWelfare {
          notes { text }
        }
        housesOfJustice {
          mandates { complianceGroup }
        }
      }
    }
  }
}
`,
  },
  {
    title: { en: 'The plan, and who does what', nl: 'Het plan, en wie wat doet' },
    families: DIRECTORS,
    ...{ function: 'CASE_DIRECTOR', purpose: 'INTERVENTION_COORDINATION' },
    query: `query Plan {
  case {
    plan {
      agreedOn
      reviewOn
      goals {
        label
        status
        interventions { label ownerAgency dueOn status }
      }
    }
    expectationConflicts { label severity status }
  }
}
`,
  },
  {
    title: { en: 'Risk and protective factors', nl: 'Risicofactoren en beschermende factoren' },
    families: DIRECTORS,
    ...{ function: 'CASE_DIRECTOR', purpose: 'RISK_ASSESSMENT' },
    query: `query Risk {
  case {
    participants {
      person {
        knownAs
        chain {
          riskAssessments {
            month
            levelGroup
            trend
            instrument
            factors { factor presence }
          }
          protectiveFactors { factor byAgency }
        }
        police {
          reports { month severityBand violenceKinds }
        }
      }
    }
  }
}
`,
  },
  {
    title: { en: 'Alerts, and measures in force', nl: 'Meldingen, en maatregelen die gelden' },
    families: DIRECTORS,
    ...{ function: 'CASE_DIRECTOR', purpose: 'SAFETY_PLANNING' },
    query: `query Safety {
  case {
    alerts { label raisedOn advice }
    participants {
      person {
        knownAs
        police { staffSafetyAdvice }
        prosecution {
          measures { label status endsOn }
        }
      }
    }
  }
}
`,
  },
  {
    title: { en: 'The triage of a report', nl: 'De triage van een aanmelding' },
    families: DIRECTORS,
    ...{ function: 'CASE_DIRECTOR', purpose: 'TRIAGE' },
    query: `query Triage {
  case {
    triage { reportedOn reportedBy colour track decision }
  }
}
`,
  },
  {
    title: { en: 'Prosecution and its measures', nl: 'Vervolging en haar maatregelen' },
    families: DIRECTORS,
    ...{ function: 'CASE_DIRECTOR', purpose: 'JUDICIAL_FOLLOW_UP' },
    query: `query Judicial {
  case {
    participants {
      caseRole
      person {
        prosecution {
          files { label statusGroup nextHearingMonth }
          measures {
            label
            status
            conditions { code }
          }
        }
        housesOfJustice {
          mandates { label complianceGroup }
        }
      }
    }
  }
}
`,
  },
  {
    title: { en: 'What a therapist sees', nl: 'Wat een therapeut ziet' },
    families: { S1: 'tine-vos', S3: 'inge-boons' },
    ...{ function: 'AGENCY_WORKER', purpose: 'CASE_CONSULTATION' },
    query: `query Therapist {
  case {
    number
    participants {
      caseRole
      person {
        knownAs
        mentalHealth {
          episodes { label engagement }
        }
        police {
          reports { month narrative }
        }
      }
    }
  }
}
`,
  },
  {
    title: { en: 'In an emergency', nl: 'In een noodsituatie' },
    families: { S1: 'koen-geerts' },
    ...{ function: 'DUTY_OFFICER', purpose: 'EMERGENCY' },
    query: `query Emergency {
  case {
    participants {
      person {
        knownAs
        police {
          staffSafetyAdvice
          weaponNotes { label }
        }
        mentalHealth {
          acuteSignals { level advice }
        }
      }
    }
  }
}
`,
  },
  {
    title: { en: 'What a client is told', nl: 'Wat een cliënt te weten komt' },
    families: { S1: 'sofie-aerts', S3: 'elke-janssens' },
    ...{ function: 'CLIENT', purpose: 'CLIENT_INFORMATION' },
    query: `query Client {
  case {
    plan {
      goals {
        clientText
        interventions { clientText }
      }
    }
    participants {
      person { knownAs }
    }
  }
}
`,
  },
  {
    title: { en: 'Who looked, and what stands out', nl: 'Wie keek, en wat opvalt' },
    families: { S1: 'nora-claeys' },
    ...{ function: 'DPO', purpose: 'OVERSIGHT' },
    query: `query Oversight {
  unusualAccess { rule because count since }
  case {
    disclosures { disclosedOn readerFunction toAgency purpose category fromAgency }
  }
}
`,
  },
];
