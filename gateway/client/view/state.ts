import type { SilentEntry, Told, WithheldEntry } from '../hub';

/** The five states of a fact. What is hidden has none of its own: it looks like none recorded. */
export type State =
  | { readonly name: 'value' }
  | { readonly name: 'none' }
  | { readonly name: 'withheld'; readonly entry: WithheldEntry }
  | { readonly name: 'silent'; readonly silent: SilentEntry }
  | { readonly name: 'opened' };

/** What was asked of whom. */
export interface Asked {
  readonly value: unknown;
  /** `Type.field`. */
  readonly coordinate: string;
  /** Absent for a fact of the case. */
  readonly personId?: string | undefined;
  /** Whose data: a code of an agency, or `CASE_REGISTRY`. */
  readonly owner: string;
}

/** How an answer explains what is not there. */
export class Reading {
  private readonly entriesAt = new Map<string, WithheldEntry[]>();

  /** @param isEmergency whether the glass was broken: then whatever is read, is read by that */
  constructor(
    readonly told: Told,
    readonly isEmergency: boolean,
  ) {
    for (const entry of told.withheld) {
      for (const coordinate of entry.coordinates) {
        this.entriesAt.set(coordinate, [...(this.entriesAt.get(coordinate) ?? []), entry]);
      }
    }
  }

  stateOf({ value, coordinate, personId, owner }: Asked): State {
    if (isGiven(value)) return { name: this.isEmergency ? 'opened' : 'value' };
    if (Array.isArray(value)) return { name: 'none' };
    const entry = this.entriesAt.get(coordinate)?.find((one) => isAbout(one, personId));
    if (entry) return { name: 'withheld', entry };
    const silent = this.silentOf(owner);
    return silent ? { name: 'silent', silent } : { name: 'none' };
  }

  silentOf(owner: string): SilentEntry | undefined {
    return this.told.silent.find(({ agency }) => agency === owner);
  }
}

/** An empty list is an answer: none. */
function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== '';
}

function isAbout(
  { person, persons, except }: WithheldEntry,
  personId: string | undefined,
): boolean {
  if (person !== undefined) return person === personId;
  if (persons) return personId !== undefined && persons.includes(personId);
  return !(personId !== undefined && except?.includes(personId));
}
