/** Names for invented persons: common ones, put together at random. */
// prettier-ignore
export const FIRST_NAMES = {
  F: [
    'Aline', 'Amber', 'Annick', 'Anke', 'Barbara', 'Birgit', 'Carine', 'Chloë', 'Dana', 'Dorien', 'Eline', 'Emma',
    'Eva', 'Febe', 'Femke', 'Griet', 'Hanna', 'Heidi', 'Imke', 'Ines', 'Isabel', 'Jana', 'Jolien', 'Julie', 'Karlien',
    'Katja', 'Kim', 'Laura', 'Leen', 'Lena', 'Lisa', 'Lotje', 'Maaike', 'Marieke', 'Marta', 'Miranda', 'Naomi', 'Nina',
    'Noor', 'Olga', 'Paulien', 'Rani', 'Ria', 'Roos', 'Sanne', 'Silke', 'Stefanie', 'Tessa', 'Tinne', 'Valerie', 'Zoë',
  ],
  M: [
    'Aaron', 'Adam', 'Andreas', 'Arne', 'Bas', 'Bert', 'Bjorn', 'Cedric', 'Daan', 'Dieter', 'Edward', 'Emiel', 'Erik',
    'Ferre', 'Floris', 'Geoffrey', 'Gilles', 'Gust', 'Hendrik', 'Ian', 'Jasper', 'Jelmer', 'Jens', 'Joachim', 'Jonas',
    'Karel', 'Kobe', 'Lander', 'Lars', 'Lowie', 'Maarten', 'Marnix', 'Mats', 'Michiel', 'Nand', 'Niels', 'Olivier',
    'Pim', 'Quinten', 'Raf', 'Robbe', 'Ruben', 'Sander', 'Simon', 'Stan', 'Tibo', 'Tuur', 'Victor', 'Warre', 'Yannick',
  ],
} as const;

// prettier-ignore
export const SURNAMES = [
  'Adriaens', 'Baetens', 'Beckers', 'Bogaerts', 'Bosmans', 'Brouwers', 'Cools', 'Cornelis', 'Cuypers', 'Daems',
  'De Backer', 'De Bruyn', 'De Cock', 'De Groote', 'De Pauw', 'De Ridder', 'De Smedt', 'De Wolf', 'Debacker', 'Deprez',
  'Dierckx', 'Engelen', 'Evers', 'Geens', 'Gielen', 'Goossens', 'Govaerts', 'Hendrickx', 'Hermans', 'Heylen', 'Jacobs',
  'Joris', 'Lambrechts', 'Lauwers', 'Leemans', 'Lemmens', 'Maertens', 'Martens', 'Mertens', 'Michiels', 'Moens',
  'Nijs', 'Pauwels', 'Pieters', 'Roelants', 'Segers', 'Simons', 'Smets', 'Stevens', 'Swinnen', 'Thijs', 'Timmermans',
  'Van Damme', 'Van de Velde', 'Van den Broeck', 'Van Dyck', 'Van Hecke', 'Van Loo', 'Van Acker', 'Verbeke',
  'Verhaegen', 'Verhoeven', 'Verlinden', 'Verstraete', 'Vervoort', 'Wauters', 'Willems', 'Wuyts',
] as const;

/** The same name as another clerk writes it: what makes linking by name hard. */
export function spelledOtherwise(name: string): string {
  for (const [written, otherwise] of SPELLINGS) {
    if (written.test(name)) return name.replace(written, otherwise);
  }
  return `${name.slice(0, -2)}${name.slice(-1)}${name.slice(-2, -1)}`; // two letters change places
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^Van de[nr]? /, 'Vande'],
  [/^(Van|De) /, '$1'],
  [/ckx$/, 'x'],
  [/ae/, 'aa'],
  [/ij/, 'y'],
  [/rts$/, 'rds'],
];
