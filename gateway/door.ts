import type { RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import { fixedError } from '../schema/errors';
import { Admission } from './admission';
import type { Caller } from './caller';
import { Introspection, mistaken } from './introspection';
import { operationRequest } from './operation-request';

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

  readonly handle: RequestHandler = (request, response, next) => {
    if (!this.schema) throw fixedError('INTERNAL');
    const { admission, introspection } = this.schema;
    const { reader } = response.locals['caller'] as Caller;
    const operation = operationRequest(request.body);
    const fault = admission.faultIn(operation.query);
    if (reader.developer === true) {
      const answer = fault ? mistaken([fault]) : introspection.answer(operation, reader);
      if (answer) {
        response.status(answer.status).json(answer.body);
        return;
      }
    }
    if (fault) throw fixedError('INVALID_OPERATION');
    request.body = operation;
    next();
  };
}
