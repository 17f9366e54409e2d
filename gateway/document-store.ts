import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { BoundedCache } from '../schema/bounded-cache';
import { weightAsWritten } from './execution/document-weight';
import type { GatewayContext } from './gateway-context';

type DocumentStore = NonNullable<ApolloServerOptions<GatewayContext>['documentStore']>;

/** What all documents that are kept may weigh: room for a hundred family views. */
const NODES = 300_000;

/**
 * Documents that were validated, so that each is once. Apollo Server's own store weighs a document by
 * its text as JSON, and so not what its names keep of the text that it came in.
 */
export function documentStore(): DocumentStore {
  const documents = new BoundedCache<DocumentNode>(NODES);
  return {
    get: async (name) => documents.get(name),
    async set(name, document) {
      documents.remember(name, document, weightAsWritten(document));
    },
    async delete(name) {
      const document = documents.get(name);
      if (document) documents.forget(name, document);
    },
  };
}
