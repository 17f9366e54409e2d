// The limit: the family view written out by hand. It asks what a planner would have it ask, in the
// same order, puts the answers together, and answers. It validates nothing and checks nothing.
import http from 'node:http';
import { Pool } from 'undici';

const { port, origin, root, agencies } = JSON.parse(process.argv[2]);
const pool = new Pool(origin, { connections: 1000 });
const HEADERS = ['content-type', 'application/json', 'accept', 'application/json'];

/** A request up to its variables' one value. */
const headOf = ({ query, variable }) =>
  `${JSON.stringify({ query }).slice(0, -1)},"variables":{"${variable}":`;
const rootHead = headOf({ query: root.query, variable: 'id' });
const heads = agencies.map(({ path, query, fields }) => ({
  ...{ path, fields },
  head: headOf({ query, variable: 'representations' }),
}));

class Handler {
  constructor(resolve, reject) {
    this.resolve = resolve;
    this.reject = reject;
    this.first = null;
    this.more = null;
  }
  onConnect() {}
  onHeaders() {
    return true;
  }
  onData(chunk) {
    if (this.first === null) this.first = chunk;
    else (this.more ??= [this.first]).push(chunk);
    return true;
  }
  onComplete() {
    const bytes = this.more ? Buffer.concat(this.more) : this.first;
    this.resolve(JSON.parse(bytes.toString()).data);
  }
  onError(error) {
    this.reject(error);
  }
}

const ask = (path, body) =>
  new Promise((resolve, reject) => {
    pool.dispatch({ path, method: 'POST', headers: HEADERS, body }, new Handler(resolve, reject));
  });

async function answer(id) {
  const data = await ask(root.path, `${rootHead}${JSON.stringify(id)}}}`);
  const { members } = data.case;
  const persons = `${JSON.stringify(members.map((one) => ({ __typename: 'Person', id: one.id })))}}}`;
  await Promise.all(
    heads.map(async ({ path, fields, head }) => {
      const { _entities } = await ask(path, head + persons);
      for (let place = 0; place < members.length; place += 1) {
        for (const field of fields) members[place][field] = _entities[place][field];
      }
    }),
  );
  for (const member of members) delete member.__typename;
  return JSON.stringify({ data });
}

http
  .createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { variables } = JSON.parse(Buffer.concat(chunks).toString());
      answer(variables.id).then(
        (text) => {
          const body = Buffer.from(text);
          response.writeHead(200, {
            'content-type': 'application/json',
            'content-length': body.length,
          });
          response.end(body);
        },
        () => {
          response.writeHead(500);
          response.end();
        },
      );
    });
  })
  .listen(port, '127.0.0.1');
