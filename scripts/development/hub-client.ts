/** What the hub answers to one operation. */
export interface HubAnswer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What an officer says beside the reason, whatever the family. */
const IN_DANGER = { aboutWhom: 'Somebody of this family.', imminentDanger: true };

/** A reader at the hub's door, as a partner's system would call it. */
export class HubClient {
  constructor(
    private readonly url: string,
    readonly accessToken: string,
    private readonly pass?: string,
  ) {}

  async ask(query: string, variables: Record<string, unknown> = {}): Promise<HubAnswer> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.accessToken}`,
        ...(this.pass === undefined ? {} : { 'case-pass': this.pass }),
      },
      body: JSON.stringify({ query, variables }),
    }).catch(() => {
      throw new Error(`Nothing answers at ${this.url}: start the hub first, with "npm start".`);
    });
    return { status: response.status, ...((await response.json()) as object) };
  }

  /** The same reader with the same pass, at another gateway. */
  at(url: string): HubClient {
    return new HubClient(url, this.accessToken, this.pass);
  }

  /** The ids of the cases the reader is named in. */
  async myCases(): Promise<string[]> {
    const { myCases } = await this.dataFor('{ myCases { caseId } }');
    return (myCases as { caseId: string }[]).map(({ caseId }) => caseId);
  }

  /**
   * Opens a case; the client that comes back carries its pass.
   * @param emergency the reason that breaks the glass, for the purpose EMERGENCY
   */
  async open(
    caseId: string,
    readerFunction: string,
    purpose: string,
    emergency?: string,
  ): Promise<HubClient> {
    const { openCase } = await this.dataFor(
      'mutation ($input: OpenCaseInput!) { openCase(input: $input) { token } }',
      {
        input: {
          ...{ caseId, function: readerFunction, purpose },
          ...(emergency ? { emergency: { ...IN_DANGER, reason: emergency } } : {}),
        },
      },
    );
    return new HubClient(this.url, this.accessToken, (openCase as { token: string }).token);
  }

  /** Opens the reader's first case and asks one query in it. */
  async openFirstCase(readerFunction: string, purpose: string, query: string): Promise<HubAnswer> {
    const [caseId] = await this.myCases();
    if (caseId === undefined) throw new Error('This reader is named in no case.');
    return (await this.open(caseId, readerFunction, purpose)).ask(query);
  }

  /** What was asked for, or the hub's own words for why not. */
  private async dataFor(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Record<string, unknown>> {
    const { data, errors } = await this.ask(query, variables);
    if (errors || !data) throw new Error(errors?.[0]?.message ?? 'The hub gave no answer.');
    return data;
  }
}
