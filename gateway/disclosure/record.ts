import type { Disclosure, Slice } from '../../schema/disclosure';
import type { AccessClaims, PassClaims } from '../../schema/pass';
import { POLICY_VERSION } from '../../schema/policy/generated/policies';
import type { Pseudonyms } from '../../schema/pseudonyms';

type Of<Kind extends Disclosure['kind']> = Extract<Disclosure, { readonly kind: Kind }>;

/** What is recorded: an answer, a change that is about to be made, or that somebody was refused. */
export type Entry =
  | (Pick<Of<'ANSWER'>, 'kind' | 'withheld' | 'silent'> & {
      /** By hub ids, which are not written. */
      readonly slices: readonly Slice[];
    })
  | Pick<Of<'MUTATION'>, 'kind' | 'fields' | 'asked'>
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
}

/** Makes the texts of records. Nothing in them was entered by anybody: words and hashes alone. */
export class Records {
  /** Slices are made once per operation and pass, and so is their text. */
  private readonly textOf = new WeakMap<readonly Slice[], string>();

  constructor(private readonly pseudonyms: Pseudonyms) {}

  /** The text of one record, exactly as it is hashed and stored. */
  leaf(entry: Entry, { caller: { reader, pass }, queryHash }: Request, at: string): string {
    const claims = pass?.claims;
    const head = JSON.stringify({
      // The log's database finds these by their places.
      ...{ kind: entry.kind, at, reader: this.pseudonyms.of(reader.sub) },
      case: claims?.caseId ?? null,
      ...{ agency: reader.agency ?? null, function: claims?.function ?? null },
      assurance: claims?.assurance ?? reader.assurance,
      pass: claims?.jti ?? null,
      purpose: claims?.purpose ?? null,
      legalBasis: claims?.consultation?.legalBasis ?? null,
      emergency: claims?.purpose === 'EMERGENCY',
      ...{ operation: queryHash ?? null, policies: POLICY_VERSION },
    }).slice(0, -1);
    const body = this.bodyOf(entry);
    return body === '' ? `${head}}` : `${head},${body}}`;
  }

  private bodyOf(entry: Entry): string {
    switch (entry.kind) {
      case 'ANSWER': {
        const { withheld, silent } = entry;
        const rest = JSON.stringify({ withheld, silent }).slice(1, -1);
        return `${rest},"slices":${this.slicesText(entry.slices)}`;
      }
      case 'MUTATION': {
        const { fields, asked } = entry;
        return JSON.stringify({ fields, asked }).slice(1, -1);
      }
      case 'REFUSAL':
        return JSON.stringify({ code: entry.code }).slice(1, -1);
      case 'SIGN_IN':
        return '';
    }
  }

  private slicesText(slices: readonly Slice[]): string {
    let text = this.textOf.get(slices);
    if (text === undefined) {
      const named = slices.map(({ owner, persons, category, detail, fields }) => ({
        ...{ owner, persons: persons.map((id) => this.pseudonyms.of(id)).sort() },
        ...{ category, detail, fields },
      }));
      text = JSON.stringify(named);
      this.textOf.set(slices, text);
    }
    return text;
  }
}
