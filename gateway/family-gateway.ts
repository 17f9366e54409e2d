import type {
  GatewayExecutor,
  GatewayInterface,
  GatewaySchemaLoadOrUpdateCallback,
} from '@apollo/server-gateway-interface';
import { fixedError } from '../schema/errors';
import { type Answer, executeNothing } from './answering';
import type { Recorder } from './disclosure/recorder';
import type { Send } from './execution/executor';
import { type FamilyView, familyView } from './family-view';
import { type Gates, GATES } from './gates';
import type { GatewayContext } from './gateway-context';
import type { OperationAsked } from './need-to-know/prepared-operations';

/**
 * What Apollo Server calls its gateway: the family view over the supergraph in force, which can be
 * replaced while it serves. It tells Apollo Server the schema; what is asked comes by `answering`.
 */
export class FamilyGateway implements GatewayInterface {
  private readonly listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  private readonly gates: Gates;
  private view: FamilyView | undefined;

  /**
   * @param clock the day of domain windows, asked anew for each request
   * @param trusted operations of our own pages: planned before anybody is served
   */
  constructor(
    private supergraphSdl: string,
    private readonly send: Send<GatewayContext>,
    private readonly clock: { readonly today: string },
    private readonly recorder: Pick<Recorder, 'record'>,
    gates: Partial<Gates> = {},
    private readonly trusted: readonly string[] = [],
  ) {
    this.gates = { ...GATES, ...gates };
  }

  onSchemaLoadOrUpdate(listener: GatewaySchemaLoadOrUpdateCallback): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async load(): Promise<{ executor: GatewayExecutor }> {
    await this.use(this.supergraphSdl);
    return { executor: executeNothing };
  }

  /** Serves another supergraph from now on; requests in flight end on the one they began with. */
  async use(supergraphSdl: string): Promise<void> {
    const before = this.view;
    const view = await familyView(
      ...([supergraphSdl, this.send, this.clock, this.recorder, this.gates] as const),
    );
    await Promise.all(this.trusted.map((text) => view.prepare(text)));
    this.supergraphSdl = supergraphSdl;
    this.view = view;
    for (const listener of this.listeners) {
      listener({ apiSchema: view.schema, coreSupergraphSdl: supergraphSdl });
    }
    await before?.stop();
  }

  async stop(): Promise<void> {
    await this.view?.stop();
  }

  /** Answers an operation that is valid for the supergraph in force. */
  async answer(asked: OperationAsked, context: GatewayContext): Promise<Answer> {
    if (!this.view) throw fixedError('INTERNAL');
    return this.view.answer(asked, context);
  }
}
