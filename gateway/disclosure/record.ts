import { createHash } from 'node:crypto';
import type { AskedFor, Disclosure, Slice } from '../../schema/disclosure';
import type { AccessClaims, PassClaims } from '../../schema/pass';
import { POLICY_VERSION } from '../../schema/policy/generated/policies';
import {
  AGENCY_CODES,
  ASSURANCE_LEVELS,
  type Purpose,
  PURPOSES,
} from '../../schema/policy/vocabulary';
import type { Pseudonyms } from '../../schema/pseudonyms';

type Of<Kind extends Disclosure['kind']> = Extract<Disclosure, { readonly kind: Kind }>;

/** What is recorded: an answer, a change that is about to be made, or that somebody was refused. */
export type Entry =
  | (Pick<Of<'ANSWER'>, 'kind' | 'withheld' | 'silent'> & {
      /** By hub ids, which are not written. */
      readonly slices: readonly Slice[];
    })
  | Pick<Of<'MUTATION'>, 'kind'>
  | Pick<Of<'REFUSAL'>, 'kind' | 'code'>
  | Pick<Of<'SIGN_IN'>, 'kind'>;

/** Who asked what: the same in every record. */
export interface Request {
  readonly caller: {
    readonly reader: AccessClaims;
    readonly pass: { readonly claims: PassClaims } | undefined;
  };
  /** SHA-256 of the operation's text, once it was read. */
  readonly queryHash?: string;
  /** What the operation named, as it was written: not all of it is. */
  readonly asked?: readonly Named[];
}

/** What one field of an operation named by its arguments. */
export type Named = Pick<AskedFor, 'field' | 'case' | 'person'> & {
  readonly purpose: string | null;
};

/** A record as it is written. */
export interface Written {
  /** Its text, exactly as it is hashed and stored. */
  readonly leaf: string;
  /** What the text of an answer's record names by its hash. */
  readonly slices?: SlicesText;
}

/**
 * Slices as a record names them: by their hash. Whoever has the same rights in a case is given the
 * same of it, so that a text is stored once for many records (decision 0021).
 */
export interface SlicesText {
  /** SHA-256 of the text, in hexadecimal digits. */
  readonly hash: string;
  readonly text: string;
}

/** @param slices with pseudonyms */
export function slicesText(slices: readonly Slice[]): SlicesText {
  const text = JSON.stringify(slices);
  return { hash: slicesHash(text), text };
}

/** @returns hexadecimal digits */
export function slicesHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Makes the texts of records. Nothing in them was entered by anybody: words and hashes alone. */
export class Records {
  /** Slices are made once per operation and pass, and so is their text. */
  private readonly textOf = new WeakMap<readonly Slice[], SlicesText>();

  constructor(private readonly pseudonyms: Pseudonyms) {}

  /** @param at when it is made (ISO 8601) */
  written(entry: Entry, { caller, queryHash, asked = [] }: Request, at: string): Written {
    const { reader, pass } = caller;
    const claims = pass?.claims;
    const named = asked.map((one) => this.askedFor(one));
    const purposes = [claims?.purpose, ...named.map(({ purpose }) => purpose)];
    const head = JSON.stringify({
      // The log's database finds these by their places.
      ...{ kind: entry.kind, at, reader: this.pseudonyms.of(reader.sub) },
      case: claims?.caseId ?? null,
      ...{ agency: wordOf(AGENCY_CODES, reader.agency), function: claims?.function ?? null },
      assurance: wordOf(ASSURANCE_LEVELS, claims?.assurance ?? reader.assurance),
      pass: claims?.jti ?? null,
      purpose: claims?.purpose ?? null,
      legalBasis: claims?.consultation?.legalBasis ?? null,
      emergency: purposes.includes('EMERGENCY'),
      ...{ operation: queryHash ?? null, policies: POLICY_VERSION },
      ...(named.length > 0 ? { asked: named } : {}),
    }).slice(0, -1);
    switch (entry.kind) {
      case 'ANSWER': {
        const { withheld, silent } = entry;
        const slices = this.slicesText(entry.slices);
        // The log's database finds the hash by its place, which is the last.
        const rest = JSON.stringify({ withheld, silent, slices: slices.hash });
        return { leaf: `${head},${rest.slice(1)}`, slices };
      }
      case 'REFUSAL':
        return { leaf: `${head},${JSON.stringify({ code: entry.code }).slice(1)}` };
      case 'MUTATION':
      case 'SIGN_IN':
        return { leaf: `${head}}` };
    }
  }

  private askedFor({ field, case: caseId, person, purpose }: Named): AskedFor {
    const pseudonym = (id: string | null) => (id === null ? null : this.pseudonyms.of(id));
    return {
      ...{ field, case: pseudonym(caseId), person: pseudonym(person) },
      purpose: wordOf<Purpose>(PURPOSES, purpose),
    };
  }

  private slicesText(slices: readonly Slice[]): SlicesText {
    let text = this.textOf.get(slices);
    if (text === undefined) {
      const named = slices.map(({ owner, persons, category, detail, fields }) => ({
        ...{ owner, persons: persons.map((id) => this.pseudonyms.of(id)).sort() },
        ...{ category, detail, fields },
      }));
      this.textOf.set(slices, (text = slicesText(named)));
    }
    return text;
  }
}

/** A claim or an argument is whatever somebody wrote; only words of ours are kept. */
function wordOf<Word extends string>(words: readonly Word[], said: unknown): Word | null {
  return words.find((word) => word === said) ?? null;
}
