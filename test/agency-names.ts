/** The nine subgraphs, by the names of their folders. */
export const AGENCIES = [
  ...['case-registry', 'child-abuse-centre', 'general-welfare', 'houses-of-justice'],
  ...['mental-health', 'municipality', 'police', 'prosecution', 'youth-welfare'],
];
