# One image for every process: an agency, the gateway, or a migration. Which one is its command.
FROM node:20.19-bookworm-slim AS build
WORKDIR /oneroof
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY schema schema
COPY subgraphs subgraphs
COPY gateway gateway
COPY scripts scripts
RUN npm run build && npm run client && npm prune --omit=dev

FROM node:20.19-bookworm-slim
WORKDIR /oneroof
ENV NODE_ENV=production
COPY --from=build /oneroof/node_modules node_modules
COPY --from=build /oneroof/dist dist
COPY --from=build /oneroof/gateway/client/dist gateway/client/dist
COPY --from=build /oneroof/gateway/workbench/dist gateway/workbench/dist
COPY schema/supergraph.graphql schema/supergraph.graphql
COPY schema/operations schema/operations
USER node
EXPOSE 4000
CMD ["node", "dist/scripts/serve-gateway.js"]
