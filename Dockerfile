# cardpress with git, a browser and fonts, for CI systems that run their steps in containers.
#   npm pack && mv cardpress-*.tgz cardpress.tgz && docker build --tag cardpress .
# The packaged browser is for Linux on x64. `npm run test:image` plays these lines where there is no docker.
FROM node:22-bookworm-slim

RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates git \
 && rm -rf /var/lib/apt/lists/*

COPY cardpress.tgz /tmp/cardpress.tgz
RUN npm install --global --ignore-scripts --no-audit --no-fund /tmp/cardpress.tgz \
 && npm cache clean --force \
 && rm /tmp/cardpress.tgz

# The notes belong to whoever mounts them. The browser needs no sandbox of its own in a container, where it could have none
# as a normal user, and its folder is there for any user that the container may run as.
RUN git config --system --add safe.directory '*' \
 && mkdir -m 777 /notes /var/cache/cardpress
ENV XDG_CACHE_HOME=/var/cache/cardpress
ENV CARDPRESS_NO_SANDBOX=1

USER node
WORKDIR /notes
# Unpacks the browser, and shows that it prints.
RUN mkdir -p /tmp/first/notes \
 && printf '# First\n\n## What is this?\n\nA question.\n' > /tmp/first/notes/first.md \
 && cd /tmp/first \
 && cardpress build \
 && rm -r /tmp/first \
 && chmod -R a+rwX /var/cache/cardpress/*

CMD ["cardpress", "--help"]
