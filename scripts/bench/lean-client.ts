import { Pool } from 'undici';
import { HEADERS } from '../../schema/pass';

/** Sends one request again and again, and does as little of its own as it can. */
export class LeanClient {
  private readonly pool: Pool;

  constructor(
    private readonly url: string,
    private readonly accessToken: string,
    private readonly body: string,
  ) {
    this.pool = new Pool(new URL(url).origin, { connections: 1 });
  }

  /** The answer as it came. @throws for any but a good one */
  async ask(pass: string): Promise<string> {
    const { statusCode, body } = await this.pool.request({
      ...{ method: 'POST', path: new URL(this.url).pathname, body: this.body },
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.accessToken}`,
        [HEADERS.pass]: pass,
      },
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`Expected an answer, got ${String(statusCode)}.`);
    return text;
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}
