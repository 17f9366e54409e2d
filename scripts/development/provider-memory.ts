import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * What the identity provider of development remembers: everything but sessions. So everybody chooses
 * anew each time who to be, also after somebody else in the same browser.
 */
export class ProviderMemory implements Adapter {
  /** As text, for the provider goes on changing what it gave us. */
  private readonly kept = new Map<string, string>();

  constructor(private readonly kind: string) {}

  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    if (this.kind !== 'Session') this.kept.set(id, JSON.stringify(payload));
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const text = this.kept.get(id);
    return text === undefined ? undefined : (JSON.parse(text) as AdapterPayload);
  }

  async findByUid(): Promise<undefined> {
    return undefined; // sessions have one
  }

  async findByUserCode(): Promise<undefined> {
    return undefined; // devices have one
  }

  async consume(id: string): Promise<void> {
    const consumed = Math.floor(Date.now() / 1_000);
    const payload = await this.find(id);
    if (payload) await this.upsert(id, { ...payload, consumed });
  }

  async destroy(id: string): Promise<void> {
    this.kept.delete(id);
  }

  async revokeByGrantId(): Promise<void> {
    // What was given for a code that came twice is no good: it is signed, and stays good elsewhere.
  }
}
