import type { GraphQLSchema } from 'graphql';
import { fixedError } from '../schema/errors';
import type { AccessClaims } from '../schema/pass';
import { Admission } from './admission';
import { type DeveloperAnswer, Introspection, mistaken } from './introspection';
import { type OperationRequest, operationRequest } from './operation-request';
import type { SchemaReference } from './workbench/reference';

/** What goes on to be executed, or else what is answered at once. */
type Admitted =
  | { readonly operation: OperationRequest; readonly answer?: undefined }
  | { readonly answer: DeveloperAnswer; readonly operation?: undefined };

/**
 * Between the reader and Apollo Server: only one operation, within the limits, goes on, and nothing
 * that came beside it. A developer's questions about the schema are answered here.
 */
export class Door {
  private schema:
    { readonly admission: Admission; readonly introspection: Introspection } | undefined;

  /** Another supergraph is served from now on: what passed for the one before is measured again. */
  use(apiSchema: GraphQLSchema, supergraphSdl: string): void {
    this.schema = {
      admission: new Admission(apiSchema),
      introspection: new Introspection(apiSchema, supergraphSdl),
    };
  }

  /**
   * Lets in what a body asks for.
   * @throws a fixed error for what is no operation, and for one that is too large
   */
  admit(body: unknown, reader: AccessClaims): Admitted {
    if (!this.schema) throw fixedError('INTERNAL');
    const { admission, introspection } = this.schema;
    const operation = operationRequest(body);
    const fault = admission.faultIn(operation.query);
    if (reader.developer === true) {
      const answer = fault ? mistaken([fault]) : introspection.answer(operation, reader);
      if (answer) return { answer };
    }
    if (fault) throw fixedError('INVALID_OPERATION');
    return { operation };
  }

  /**
   * The schema with its labels, as far as introspection goes.
   * @throws NOT_AVAILABLE for who is no developer
   */
  reference(reader: AccessClaims): SchemaReference {
    if (!this.schema) throw fixedError('INTERNAL');
    if (reader.developer !== true) throw fixedError('NOT_AVAILABLE');
    return this.schema.introspection.reference(reader);
  }
}
