// Mercurius' gateway with its compiler on, and with as many connections as anybody else opens: by
// default it has ten for each subgraph.
import Fastify from 'fastify';
import mercuriusGateway from '@mercuriusjs/gateway';

const { port, services } = JSON.parse(process.argv[2]);
const app = Fastify();
app.register(mercuriusGateway, {
  jit: 1,
  gateway: { services: services.map((one) => ({ ...one, mandatory: true, connections: 1000 })) },
});
await app.listen({ port, host: '127.0.0.1' });
