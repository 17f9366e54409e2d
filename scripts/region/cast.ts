import { type CaseDraft, draftOf } from './case-draft';
import { drawsOf } from './draws';
import { type Identity, identityOf, surnameOf } from './identity';
import { type Professional, staffing, staffMember, type StaffMember } from './staff';
import type { Story, StoryPerson } from './story';

/** A region, and the stories that its cases are told after. */
export interface Region {
  readonly seed: number;
  readonly cases: number;
  readonly stories: readonly Story[];
  /** Of the stories, by id, by name and by whom they sign in as. */
  readonly professionals: ReadonlyMap<string, Professional>;
}

/** Who plays whom in one case. */
export interface Cast {
  /** @param sibling which of the brothers and sisters; 0 for everybody else */
  person(id: string, sibling: number): Identity | undefined;
  professional(id: string): StaffMember | undefined;
  /** The name that stands where this one stood in the story. @param sibling as above */
  named(name: string, sibling: number): string;
}

/** The cast of a case: drawn again, it is the same. */
export function castOf(region: Region, draft: CaseDraft): Cast {
  const { seed } = region;
  const known = knownOffender(region, draft);
  const offender = draft.persons.find(({ isOffender }) => isOffender);
  const surname = (name: string) =>
    known && name === offender?.familyName ? known.familyName : surnameOf(seed, draft.index, name);
  const people = new Map<string, Identity>();
  const person = (id: string, sibling: number) => {
    const key = `${id}${String(sibling)}`;
    const found = people.get(key);
    const part = found ? undefined : draft.persons.find((one) => one.id === id);
    if (!part) return found;
    const made = known && part === offender ? known : playing(seed, draft, part, sibling, surname);
    people.set(key, made);
    return made;
  };
  const staff = new Map<string, StaffMember | undefined>();
  const professional = (id: string) => {
    if (!staff.has(id)) staff.set(id, colleague(region, draft, id));
    return staff.get(id);
  };
  const youngest = draft.persons.findLast(({ generation }) => generation === 'MINOR');
  return {
    ...{ person, professional },
    named(name, sibling) {
      const one = draft.story.persons.find(({ callName }) => callName === name);
      const worker = region.professionals.get(name);
      if (worker) return professional(worker.id)?.name ?? name;
      if (!one) return surname(name);
      const played = person(one.id, one === youngest ? sibling : 0);
      return (played ?? playing(seed, draft, one, 0, surname)).callName;
    },
  };
}

function playing(
  seed: number,
  { index }: CaseDraft,
  part: StoryPerson,
  sibling: number,
  surname: (name: string) => string,
): Identity {
  const label = sibling === 0 ? part.label : `${part.label}.${String(sibling)}`;
  const one = { ...part, label, place: part.place + sibling };
  return identityOf(seed, index, one, surname(part.familyName));
}

/** The offender of an earlier case elsewhere, who is the offender here. */
function knownOffender({ seed, stories }: Region, { offenderOf }: CaseDraft): Identity | undefined {
  if (offenderOf === undefined) return undefined;
  const { story } = draftOf(seed, offenderOf, stories);
  const part = story.persons.find(({ isOffender }) => isOffender);
  return part && identityOf(seed, offenderOf, part, surnameOf(seed, offenderOf, part.familyName));
}

/** Those of one kind stand in one order, so that two of a story are never the same person. */
function colleague(region: Region, draft: CaseDraft, id: string): StaffMember | undefined {
  const { seed, cases, professionals } = region;
  const one = professionals.get(id);
  if (!one) return undefined;
  const size = staffing(draft.approach, cases);
  const words = `${String(seed)}/team/${String(draft.index)}/${one.agency}/${one.words}`;
  return staffMember(seed, draft.approach, one, (drawsOf(words).below(size) + one.order) % size);
}
