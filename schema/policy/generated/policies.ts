// Generated from schema/policy/chain.cedar and subgraphs/*/policy.cedar by `npm run compose`. Do not edit.
import type { Policy } from '../compile';

/** SHA-256 over the matrix and the texts of all policies: what a data-protection officer signs. */
export const POLICY_VERSION = '58e82130eb1e26691d44c2d968a63e394b61971707852d42185314592ca638ed';

/** What the agencies agreed on together, in Cedar's JSON form. */
export const CHAIN_POLICIES: readonly Policy[] = [
  {
    "id": "case-team",
    "effect": "permit",
    "because": {
      "en": "The case team reads what the agencies agreed on, while the case consultation is open.",
      "nl": "Het casusteam leest wat de partners afspraken, zolang het casusoverleg open is."
    },
    "conditions": [
      {
        "kind": "unless",
        "body": {
          ".": {
            "left": {
              "Var": "context"
            },
            "attr": "isEmergency"
          }
        }
      }
    ]
  },
  {
    "id": "break-glass",
    "effect": "permit",
    "because": {
      "en": "In an emergency a duty officer reads what the agencies agreed on for emergencies; it is always reviewed.",
      "nl": "In nood leest een officier van wacht wat de partners voor noodgevallen afspraken; het wordt altijd nagekeken."
    },
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              ".": {
                "left": {
                  "Var": "context"
                },
                "attr": "isEmergency"
              }
            },
            "right": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "function"
                  }
                },
                "right": {
                  "Value": "DUTY_OFFICER"
                }
              }
            }
          }
        }
      }
    ]
  },
  {
    "id": "conflict-of-interest",
    "effect": "forbid",
    "because": {
      "en": "A reader with a conflict of interest does not know that the case exists.",
      "nl": "Wie een belangenconflict heeft, weet niet dat het dossier bestaat."
    },
    "silent": true,
    "hides": true,
    "conditions": [
      {
        "kind": "when",
        "body": {
          ".": {
            "left": {
              "Var": "principal"
            },
            "attr": "hasConflict"
          }
        }
      }
    ]
  },
  {
    "id": "not-yet-informed",
    "effect": "forbid",
    "because": {
      "en": "A client who was not yet informed does not know that the case exists.",
      "nl": "Een cliënt die nog niet is ingelicht, weet niet dat het dossier bestaat."
    },
    "silent": true,
    "hides": true,
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "function"
                  }
                },
                "right": {
                  "Value": "CLIENT"
                }
              }
            },
            "right": {
              "!": {
                "arg": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "isInformed"
                  }
                }
              }
            }
          }
        }
      }
    ]
  },
  {
    "id": "membership-not-active",
    "effect": "forbid",
    "because": {
      "en": "You are not named in this case today.",
      "nl": "U bent vandaag niet genoemd in dit dossier."
    },
    "remedy": "NOT_POSSIBLE",
    "conditions": [
      {
        "kind": "unless",
        "body": {
          "||": {
            "left": {
              ".": {
                "left": {
                  "Var": "principal"
                },
                "attr": "membershipActive"
              }
            },
            "right": {
              ".": {
                "left": {
                  "Var": "context"
                },
                "attr": "isEmergency"
              }
            }
          }
        }
      }
    ]
  },
  {
    "id": "consultation-not-open",
    "effect": "forbid",
    "because": {
      "en": "No case consultation with a legal basis is open today.",
      "nl": "Er is vandaag geen casusoverleg met een wettelijke basis open."
    },
    "remedy": "NOT_POSSIBLE",
    "conditions": [
      {
        "kind": "unless",
        "body": {
          "||": {
            "left": {
              "&&": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "context"
                    },
                    "attr": "consultationOpen"
                  }
                },
                "right": {
                  "!=": {
                    "left": {
                      ".": {
                        "left": {
                          "Var": "context"
                        },
                        "attr": "legalBasis"
                      }
                    },
                    "right": {
                      "Value": "NONE"
                    }
                  }
                }
              }
            },
            "right": {
              ".": {
                "left": {
                  "Var": "context"
                },
                "attr": "isEmergency"
              }
            }
          }
        }
      }
    ]
  },
  {
    "id": "case-closed",
    "effect": "forbid",
    "because": {
      "en": "The case is closed. Only oversight reads in it.",
      "nl": "Het dossier is afgesloten. Alleen het toezicht leest er nog in."
    },
    "remedy": "NOT_POSSIBLE",
    "conditions": [
      {
        "kind": "when",
        "body": {
          ".": {
            "left": {
              "Var": "context"
            },
            "attr": "isClosed"
          }
        }
      },
      {
        "kind": "unless",
        "body": {
          "==": {
            "left": {
              ".": {
                "left": {
                  "Var": "context"
                },
                "attr": "purpose"
              }
            },
            "right": {
              "Value": "OVERSIGHT"
            }
          }
        }
      }
    ]
  },
  {
    "id": "restricted-case",
    "effect": "forbid",
    "because": {
      "en": "The case is restricted to some agencies, and yours is not one of them.",
      "nl": "Het dossier is beperkt tot enkele partners, en de uwe hoort daar niet bij."
    },
    "remedy": "NOT_POSSIBLE",
    "conditions": [
      {
        "kind": "when",
        "body": {
          ".": {
            "left": {
              "Var": "context"
            },
            "attr": "isRestricted"
          }
        }
      }
    ]
  },
  {
    "id": "purpose-not-for-function",
    "effect": "forbid",
    "because": {
      "en": "Your function does not open a case for this purpose.",
      "nl": "Uw functie opent een dossier niet voor dit doel."
    },
    "remedy": "OTHER_PURPOSE",
    "conditions": [
      {
        "kind": "unless",
        "body": {
          ".": {
            "left": {
              "Var": "context"
            },
            "attr": "purposeFitsFunction"
          }
        }
      }
    ]
  },
  {
    "id": "purpose-not-agreed",
    "effect": "forbid",
    "because": {
      "en": "The agencies did not agree to share this category for this purpose.",
      "nl": "De partners spraken niet af deze categorie voor dit doel te delen."
    },
    "remedy": "OTHER_PURPOSE",
    "conditions": [
      {
        "kind": "unless",
        "body": {
          "||": {
            "left": {
              ".": {
                "left": {
                  "Var": "resource"
                },
                "attr": "purposeAgreed"
              }
            },
            "right": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "function"
                  }
                },
                "right": {
                  "Value": "CLIENT"
                }
              }
            }
          }
        }
      }
    ]
  },
  {
    "id": "assurance-too-low",
    "effect": "forbid",
    "because": {
      "en": "This category needs a sign-in of level high, as with an identity card.",
      "nl": "Deze categorie vraagt een aanmelding van niveau hoog, zoals met een identiteitskaart."
    },
    "remedy": "NOT_POSSIBLE",
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              ">=": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "sensitivity"
                  }
                },
                "right": {
                  "Value": 4
                }
              }
            },
            "right": {
              "!=": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "assurance"
                  }
                },
                "right": {
                  "Value": "HIGH"
                }
              }
            }
          }
        }
      }
    ]
  },
  {
    "id": "outside-agreement",
    "effect": "forbid",
    "because": {
      "en": "A system reads only the categories in its data agreement.",
      "nl": "Een systeem leest alleen de categorieën in zijn gegevensovereenkomst."
    },
    "remedy": "NOT_POSSIBLE",
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "function"
                  }
                },
                "right": {
                  "Value": "INTEGRATION_CLIENT"
                }
              }
            },
            "right": {
              "!": {
                "arg": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "isInAgreement"
                  }
                }
              }
            }
          }
        }
      }
    ]
  },
  {
    "id": "own-person-only",
    "effect": "forbid",
    "because": {
      "en": "Clients read about themselves; of the others in their family only that they are part of it.",
      "nl": "Cliënten lezen over zichzelf; van de anderen in het gezin alleen dat zij erbij horen."
    },
    "remedy": "NOT_POSSIBLE",
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              "&&": {
                "left": {
                  "==": {
                    "left": {
                      ".": {
                        "left": {
                          "Var": "principal"
                        },
                        "attr": "function"
                      }
                    },
                    "right": {
                      "Value": "CLIENT"
                    }
                  }
                },
                "right": {
                  "!": {
                    "arg": {
                      ".": {
                        "left": {
                          "Var": "resource"
                        },
                        "attr": "isCase"
                      }
                    }
                  }
                }
              }
            },
            "right": {
              "!": {
                "arg": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "isSelf"
                  }
                }
              }
            }
          }
        }
      },
      {
        "kind": "unless",
        "body": {
          "==": {
            "left": {
              ".": {
                "left": {
                  "Var": "resource"
                },
                "attr": "category"
              }
            },
            "right": {
              "Value": "CASE_PERSON"
            }
          }
        }
      }
    ]
  },
  {
    "id": "victim-wall",
    "effect": "forbid",
    "because": {
      "en": "Who works for the offender's side does not read this of the victim's side.",
      "nl": "Wie voor de kant van de pleger werkt, leest dit niet van de kant van het slachtoffer."
    },
    "remedy": "NOT_POSSIBLE",
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              "&&": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "isWalled"
                  }
                },
                "right": {
                  "==": {
                    "left": {
                      ".": {
                        "left": {
                          "Var": "resource"
                        },
                        "attr": "side"
                      }
                    },
                    "right": {
                      "Value": "VICTIM_SIDE"
                    }
                  }
                }
              }
            },
            "right": {
              ".": {
                "left": {
                  "Var": "principal"
                },
                "attr": "worksForOffenderSide"
              }
            }
          }
        }
      }
    ]
  },
  {
    "id": "minors-judicial-data",
    "effect": "forbid",
    "because": {
      "en": "Judicial data of a minor are for the prosecutor, youth welfare and who keeps them.",
      "nl": "Gerechtelijke gegevens van een minderjarige zijn voor het parket, de jeugdhulp en wie ze bijhoudt."
    },
    "remedy": "ASK_OWNER",
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              ".": {
                "left": {
                  "Var": "resource"
                },
                "attr": "isMinor"
              }
            },
            "right": {
              "contains": {
                "left": {
                  "Set": [
                    {
                      "Value": "JUD_STATUS"
                    },
                    {
                      "Value": "JUD_INVEST"
                    },
                    {
                      "Value": "CRIM_RECORD"
                    },
                    {
                      "Value": "GUID_COMPL"
                    },
                    {
                      "Value": "GUID_REPORT"
                    }
                  ]
                },
                "right": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "category"
                  }
                }
              }
            }
          }
        }
      },
      {
        "kind": "unless",
        "body": {
          "||": {
            "left": {
              "||": {
                "left": {
                  "||": {
                    "left": {
                      "==": {
                        "left": {
                          ".": {
                            "left": {
                              "Var": "principal"
                            },
                            "attr": "agency"
                          }
                        },
                        "right": {
                          "Value": "PROSECUTION"
                        }
                      }
                    },
                    "right": {
                      "==": {
                        "left": {
                          ".": {
                            "left": {
                              "Var": "principal"
                            },
                            "attr": "agency"
                          }
                        },
                        "right": {
                          "Value": "YOUTH_WELFARE"
                        }
                      }
                    }
                  }
                },
                "right": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "isOwn"
                  }
                }
              }
            },
            "right": {
              ".": {
                "left": {
                  "Var": "resource"
                },
                "attr": "isSelf"
              }
            }
          }
        }
      }
    ]
  },
  {
    "id": "professional-secrecy",
    "effect": "forbid",
    "because": {
      "en": "The consultation rests on consent, and for this category there is none.",
      "nl": "Het casusoverleg rust op toestemming, en voor deze categorie is er geen."
    },
    "remedy": "ASK_OWNER",
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              "&&": {
                "left": {
                  "==": {
                    "left": {
                      ".": {
                        "left": {
                          "Var": "context"
                        },
                        "attr": "legalBasis"
                      }
                    },
                    "right": {
                      "Value": "CONSENT"
                    }
                  }
                },
                "right": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "isSecret"
                  }
                }
              }
            },
            "right": {
              "!": {
                "arg": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "isCase"
                  }
                }
              }
            }
          }
        }
      },
      {
        "kind": "unless",
        "body": {
          "||": {
            "left": {
              "||": {
                "left": {
                  "||": {
                    "left": {
                      "||": {
                        "left": {
                          "==": {
                            "left": {
                              ".": {
                                "left": {
                                  "Var": "resource"
                                },
                                "attr": "consent"
                              }
                            },
                            "right": {
                              "Value": "GIVEN"
                            }
                          }
                        },
                        "right": {
                          ".": {
                            "left": {
                              "Var": "resource"
                            },
                            "attr": "isMinor"
                          }
                        }
                      }
                    },
                    "right": {
                      ".": {
                        "left": {
                          "Var": "resource"
                        },
                        "attr": "isOwn"
                      }
                    }
                  }
                },
                "right": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "isSelf"
                  }
                }
              }
            },
            "right": {
              ".": {
                "left": {
                  "Var": "context"
                },
                "attr": "isEmergency"
              }
            }
          }
        }
      }
    ]
  },
  {
    "id": "consent-refused",
    "effect": "forbid",
    "because": {
      "en": "The person refused, and nobody recorded a serious danger.",
      "nl": "De persoon weigerde, en niemand noteerde een ernstig gevaar."
    },
    "silent": true,
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              "&&": {
                "left": {
                  "==": {
                    "left": {
                      ".": {
                        "left": {
                          "Var": "resource"
                        },
                        "attr": "consent"
                      }
                    },
                    "right": {
                      "Value": "REFUSED"
                    }
                  }
                },
                "right": {
                  "!=": {
                    "left": {
                      ".": {
                        "left": {
                          "Var": "resource"
                        },
                        "attr": "side"
                      }
                    },
                    "right": {
                      "Value": "OFFENDER_SIDE"
                    }
                  }
                }
              }
            },
            "right": {
              "!": {
                "arg": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "isMinor"
                  }
                }
              }
            }
          }
        }
      },
      {
        "kind": "unless",
        "body": {
          "||": {
            "left": {
              "||": {
                "left": {
                  "||": {
                    "left": {
                      ".": {
                        "left": {
                          "Var": "resource"
                        },
                        "attr": "seriousDanger"
                      }
                    },
                    "right": {
                      ".": {
                        "left": {
                          "Var": "resource"
                        },
                        "attr": "isOwn"
                      }
                    }
                  }
                },
                "right": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "isSelf"
                  }
                }
              }
            },
            "right": {
              ".": {
                "left": {
                  "Var": "context"
                },
                "attr": "isEmergency"
              }
            }
          }
        }
      }
    ]
  }
];

/** What each agency lowers further, by the name of its subgraph. */
export const AGENCY_POLICIES: Readonly<Record<string, readonly Policy[]>> = {
  'case-registry': [
  {
    "id": "client-voice-not-to-systems",
    "effect": "forbid",
    "because": {
      "en": "What a client said is read by a person, not by a system.",
      "nl": "Wat een cliënt zei wordt door een mens gelezen, niet door een systeem."
    },
    "remedy": "NOT_POSSIBLE",
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "category"
                  }
                },
                "right": {
                  "Value": "CLIENT_VOICE"
                }
              }
            },
            "right": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "function"
                  }
                },
                "right": {
                  "Value": "INTEGRATION_CLIENT"
                }
              }
            }
          }
        }
      }
    ]
  }
],
  'child-abuse-centre': [
  {
    "id": "child-voice-not-to-systems",
    "effect": "forbid",
    "because": {
      "en": "What a child said is read by a person, not by a system.",
      "nl": "Wat een kind zei wordt door een mens gelezen, niet door een systeem."
    },
    "silent": true,
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "category"
                  }
                },
                "right": {
                  "Value": "CHILD_VOICE"
                }
              }
            },
            "right": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "function"
                  }
                },
                "right": {
                  "Value": "INTEGRATION_CLIENT"
                }
              }
            }
          }
        }
      }
    ]
  }
],
  'general-welfare': [
  {
    "id": "refuge-not-to-systems",
    "effect": "forbid",
    "because": {
      "en": "A stay in a refuge, a safety plan and a protected address are told to a person, not to a system.",
      "nl": "Een verblijf in een vluchthuis, een veiligheidsplan en een beschermd adres worden aan een mens verteld, niet aan een systeem."
    },
    "silent": true,
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              "contains": {
                "left": {
                  "Set": [
                    {
                      "Value": "SHELTER"
                    },
                    {
                      "Value": "SAFETY_PLAN"
                    },
                    {
                      "Value": "ADDR_CONF"
                    }
                  ]
                },
                "right": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "category"
                  }
                }
              }
            },
            "right": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "function"
                  }
                },
                "right": {
                  "Value": "INTEGRATION_CLIENT"
                }
              }
            }
          }
        }
      }
    ]
  }
],
  'houses-of-justice': [
  {
    "id": "guidance-reports-not-to-systems",
    "effect": "forbid",
    "because": {
      "en": "A guidance report is read by a person, not by a system.",
      "nl": "Een begeleidingsverslag wordt door een mens gelezen, niet door een systeem."
    },
    "remedy": "NOT_POSSIBLE",
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "category"
                  }
                },
                "right": {
                  "Value": "GUID_REPORT"
                }
              }
            },
            "right": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "function"
                  }
                },
                "right": {
                  "Value": "INTEGRATION_CLIENT"
                }
              }
            }
          }
        }
      }
    ]
  }
],
  'mental-health': [
  {
    "id": "clinical-signal-for-who-treats-or-directs",
    "effect": "forbid",
    "because": {
      "en": "An acute clinical signal goes to a person who can act on it, not to a contact point or a system.",
      "nl": "Een acuut klinisch signaal gaat naar een mens die ermee aan de slag kan, niet naar een aanspreekpunt of een systeem."
    },
    "remedy": "ASK_OWNER",
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "category"
                  }
                },
                "right": {
                  "Value": "MH_RISK"
                }
              }
            },
            "right": {
              "contains": {
                "left": {
                  "Set": [
                    {
                      "Value": "AGENCY_SPOC"
                    },
                    {
                      "Value": "INTEGRATION_CLIENT"
                    }
                  ]
                },
                "right": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "function"
                  }
                }
              }
            }
          }
        }
      },
      {
        "kind": "unless",
        "body": {
          "&&": {
            "left": {
              ".": {
                "left": {
                  "Var": "resource"
                },
                "attr": "isOwn"
              }
            },
            "right": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "function"
                  }
                },
                "right": {
                  "Value": "AGENCY_SPOC"
                }
              }
            }
          }
        }
      }
    ]
  }
],
  'municipality': [
  {
    "id": "national-number-for-registered-purposes",
    "effect": "forbid",
    "because": {
      "en": "The national number is handed to who is authorised by name, not to a duty desk.",
      "nl": "Het rijksregisternummer gaat naar wie bij naam gemachtigd is, niet naar een wachtdienst."
    },
    "remedy": "NOT_POSSIBLE",
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "category"
                  }
                },
                "right": {
                  "Value": "ID_NRN"
                }
              }
            },
            "right": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "function"
                  }
                },
                "right": {
                  "Value": "DUTY_OFFICER"
                }
              }
            }
          }
        }
      }
    ]
  }
],
  'police': [
  {
    "id": "police-intelligence-for-magistrates",
    "effect": "forbid",
    "because": {
      "en": "Unconfirmed police information goes to a magistrate only.",
      "nl": "Niet-bevestigde politie-informatie gaat alleen naar een magistraat."
    },
    "silent": true,
    "conditions": [
      {
        "kind": "when",
        "body": {
          "==": {
            "left": {
              ".": {
                "left": {
                  "Var": "resource"
                },
                "attr": "category"
              }
            },
            "right": {
              "Value": "POL_INTEL"
            }
          }
        }
      },
      {
        "kind": "unless",
        "body": {
          "||": {
            "left": {
              ".": {
                "left": {
                  "Var": "resource"
                },
                "attr": "isOwn"
              }
            },
            "right": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "function"
                  }
                },
                "right": {
                  "Value": "MAGISTRATE"
                }
              }
            }
          }
        }
      }
    ]
  }
],
  'prosecution': [
  {
    "id": "prosecution-investigation-stays-with-justice-and-police",
    "effect": "forbid",
    "because": {
      "en": "Acts of an investigation are not handed to a system.",
      "nl": "Onderzoeksdaden worden niet aan een systeem gegeven."
    },
    "silent": true,
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "category"
                  }
                },
                "right": {
                  "Value": "JUD_INVEST"
                }
              }
            },
            "right": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "function"
                  }
                },
                "right": {
                  "Value": "INTEGRATION_CLIENT"
                }
              }
            }
          }
        }
      }
    ]
  }
],
  'youth-welfare': [
  {
    "id": "placement-address-not-to-systems",
    "effect": "forbid",
    "because": {
      "en": "Where a child is placed is told to a person, not to a system.",
      "nl": "Waar een kind is geplaatst wordt aan een mens verteld, niet aan een systeem."
    },
    "silent": true,
    "conditions": [
      {
        "kind": "when",
        "body": {
          "&&": {
            "left": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "resource"
                    },
                    "attr": "category"
                  }
                },
                "right": {
                  "Value": "PLACEMENT_ADDR"
                }
              }
            },
            "right": {
              "==": {
                "left": {
                  ".": {
                    "left": {
                      "Var": "principal"
                    },
                    "attr": "function"
                  }
                },
                "right": {
                  "Value": "INTEGRATION_CLIENT"
                }
              }
            }
          }
        }
      }
    ]
  }
],
};
