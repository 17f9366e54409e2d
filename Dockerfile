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
# glibc would keep 40 to 60 MB that the planning thread and the engine gave back, and map and unmap
# each larger buffer (decision 0027): what is free goes back from 2 MB on, and up to 8 MB is no mapping.
ENV MALLOC_TRIM_THRESHOLD_=2000000
ENV MALLOC_MMAP_THRESHOLD_=8000000
COPY --from=build /oneroof/node_modules node_modules
COPY --from=build /oneroof/dist dist
COPY --from=build /oneroof/gateway/client/dist gateway/client/dist
COPY --from=build /oneroof/gateway/workbench/dist gateway/workbench/dist
COPY schema/supergraph.graphql schema/supergraph.graphql
COPY schema/operations schema/operations
USER node
EXPOSE 4000
CMD ["node", "dist/scripts/serve-gateway.js"]
