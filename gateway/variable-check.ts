import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues, GraphQLError } from 'graphql';
import { fixedError, statusOf } from '../schema/errors';

/**
 * Refuses variables that do not fit their operation before anything decides or plans by them. Said
 * once: they can be wrong in hundreds of places, and GraphQL's own words repeat each value.
 */
export const variableCheck: ApolloServerPlugin = {
  async requestDidStart({ schema }) {
    return {
      async didResolveOperation({ operation, request: { variables = {} } }) {
        const definitions = operation?.variableDefinitions ?? []; // none is named: refused later
        if (getVariableValues(schema, definitions, variables, { maxErrors: 1 }).errors) {
          const { message, extensions } = fixedError('INVALID_INPUT');
          const http = { status: statusOf('INVALID_INPUT') };
          throw new GraphQLError(message, { extensions: { ...extensions, http } });
        }
      },
    };
  },
};
