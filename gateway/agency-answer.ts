import type { Dispatcher } from 'undici';
import type { Deadline } from './deadline';

/** A family of forty with long histories is a tenth of this. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/** What came back over HTTP, whole. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/**
 * Sends one request and takes its answer whole, within the deadline and a size. Over undici's
 * dispatch, without the stream and the signal that `request` makes of each. Also a request that
 * has not left yet, because all connections are taken, is given up in time.
 */
export function answerTo(
  request: Dispatcher.DispatchOptions,
  pool: Dispatcher,
  deadline: Deadline,
): Promise<HttpAnswer> {
  return new Promise((answered, failed) => {
    let sent: Dispatcher.DispatchController | undefined;
    let [status, size] = [0, 0];
    const chunks: Buffer[] = [];
    const giveUp = () => {
      const late = new Error('Expected an answer in time.');
      sent?.abort(late);
      failed(late);
    };
    const takeBack = deadline.onEnd(giveUp);
    pool.dispatch(request, {
      onRequestStart(controller) {
        sent = controller;
        if (deadline.ended) giveUp();
      },
      onResponseStart(_controller, statusCode) {
        status = statusCode;
      },
      onResponseData(controller, chunk) {
        size += chunk.length;
        if (size > MAX_ANSWER_BYTES) controller.abort(new Error('Expected a smaller answer.'));
        else chunks.push(chunk);
      },
      onResponseEnd() {
        takeBack();
        answered({ status, text: textOf(chunks) });
      },
      onResponseError(_controller, error) {
        takeBack();
        failed(error);
      },
    });
  });
}

function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  return (first && chunks.length === 1 ? first : Buffer.concat(chunks)).toString('utf8');
}
