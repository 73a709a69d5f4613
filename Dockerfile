# The endpoint with its built pages: docker build -t sipas . (or compose.yaml).
FROM node:26-slim AS pages
WORKDIR /house
COPY package.json package-lock.json ./
# The image brings Node itself; no package of the endpoint needs an install script.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node node_modules/vite/bin/vite.js build

FROM node:26-slim AS packages
WORKDIR /house
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --omit=dev --no-audit --no-fund

FROM node:26-slim
WORKDIR /house
COPY --from=packages /house/node_modules node_modules
COPY --from=pages /house/dist dist
COPY package.json LICENSE ./
COPY survey-definitions survey-definitions
COPY src/survey src/survey
COPY src/protocol src/protocol
COPY src/server src/server
# One folder each, so that a volume of the store never holds the keys or the backups.
RUN install -d -o node -g node -m 0700 /var/lib/sipas/data /var/lib/sipas/keys /var/lib/sipas/backups
ENV NODE_ENV=production \
    PORT=3000 \
    HOST=0.0.0.0 \
    DATA=/var/lib/sipas/data \
    KEYS=/var/lib/sipas/keys \
    BACKUPS=/var/lib/sipas/backups
VOLUME ["/var/lib/sipas/data", "/var/lib/sipas/keys", "/var/lib/sipas/backups"]
EXPOSE 3000
USER node
# Listens beyond its own machine, so it starts only with TLS_CERT and TLS_KEY, or TRUST_PROXY.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "src/server/door/alive.ts"]
# Young objects of every thread are cleared sooner: a fifth less memory under load for hardly more processor time (measured).
CMD ["node", "--max-semi-space-size=4", "src/server/main.ts"]
