import { failure, type Route } from '../front';
import { isFromPage } from './session';

/**
 * Answers whatever our page asks with status 200, refusals too. A browser writes every other status
 * into its console, which would keep at a shared desk that somebody was refused something, and when.
 * The page goes by the code in the body, which is the same bytes; GraphQL over HTTP asks for 200, too,
 * where an answer is `application/json`. Who comes with a token in a header, or not from the page,
 * gets the status that goes with the code.
 */
export function quietToPage(route: Route): Route {
  return async (request, response) => {
    if (!isFromPage(request.headers)) return route(request, response);
    return { ...(await route(request, response).catch(failure)), status: 200 };
  };
}
