# Build with:  docker build -t opencredit .
# Run with:    docker run -p 8080:8080 -v opencredit:/var/lib/opencredit opencredit serve --demo

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
# what the build needs from the network is kept from one build to the next
RUN --mount=type=cache,target=/root/.m2 \
    mvn --batch-mode --no-transfer-progress --quiet -pl api -am -Dmaven.test.skip=true package \
    && rm -f api/target/lib/embedded-postgres-binaries-darwin-*

FROM eclipse-temurin:25-jre
# initdb wants a user with a name
RUN groupadd --system --gid 10001 opencredit \
    && useradd --system --uid 10001 --gid opencredit --home-dir /var/lib/opencredit --create-home opencredit
WORKDIR /opt/opencredit
COPY LICENSE deploy/java.options ./
COPY --from=build /build/api/target/lib lib/
COPY --from=build /build/api/target/opencredit.jar ./
# Java reads file names by the locale
ENV LC_ALL=C.UTF-8 OPENCREDIT_HOME=/var/lib/opencredit
# classes as a start needs them; an image that cannot make them starts without. PostgreSQL refuses to run as root; what is made
# belongs to root afterwards, so that whoever serves cannot change what the next start runs
RUN mkdir cache && chown opencredit cache \
    && { XDG_CACHE_HOME=/tmp/rehearsal setpriv --reuid=opencredit --regid=opencredit --clear-groups \
        java @java.options --add-modules=jdk.incubator.vector \
        -XX:AOTCacheOutput=cache/opencredit.aot -jar opencredit.jar rehearse \
        || { rm -f cache/*; echo "No cache for quicker starts was made."; }; } \
    && rm -rf /tmp/rehearsal && chown -R root:root cache && chmod -R u=rwX,go=rX cache
USER opencredit
VOLUME /var/lib/opencredit
EXPOSE 8080
# bash speaks TCP by itself, so that the image needs no curl. Live and not ready: what waits for search to follow a
# large load needs no restart
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/${OPENCREDIT_PORT:-8080} && printf 'GET /health/live HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "@java.options", "--add-modules=jdk.incubator.vector", "-XX:AOTCache=cache/opencredit.aot", \
    "-Xlog:aot*=off,cds*=off", "-jar", "opencredit.jar"]
CMD ["serve"]
