# Open Credit. `make` alone prints this help.
# Needs a JDK 25, Maven and make; `make lint` and `make test` use Node and a Chromium where they are.

JAVA_HOMES := $(JAVA_HOME) $(wildcard /usr/lib/jvm/*25*) $(wildcard $(HOME)/.sdkman/candidates/java/25*) \
  $(wildcard /Library/Java/JavaVirtualMachines/*25*/Contents/Home) $(wildcard /opt/homebrew/opt/openjdk@25)
JDK := $(shell for home in $(JAVA_HOMES); do \
  if [ -x "$$home/bin/javac" ] && "$$home/bin/javac" -version 2>&1 | grep -q '^javac 25'; then echo "$$home"; break; fi; done)
export JAVA_HOME := $(JDK)
MAVEN := mvn --batch-mode --no-transfer-progress --quiet
# Folders too: where a file was removed, only they are newer than the jar. Those that hold target/ change by building.
SOURCES := $(shell find pom.xml openapi.yaml .mvn data search api -not -path '*/target*' -not -path '*/src/test*' \
  \( -type f -o -path '*/*' -type d \) 2>/dev/null)
# real names, which are not part of the project
SAMPLES ?= samples
JAR := api/target/opencredit.jar
# classes as a start needs them; empty where they cannot be made
CACHE := api/target/opencredit.aot

# checks that pages are valid HTML
CHECKER := target/tools/node_modules/vnu-jar/package.json
# checks that the contract is valid
REDOCLY := target/tools/node_modules/@redocly/cli/package.json
# compiles the client that is generated in TypeScript
TYPESCRIPT := target/tools/node_modules/typescript/package.json
# checks the types of the client that is generated in Python, and what that client imports
PYRIGHT := target/tools/node_modules/pyright/package.json
PYTHON_PACKAGES := target/tools/python/pydantic/__init__.py
INSTALL := npm install --silent --no-audit --no-fund --prefix target/tools

.PHONY: help jdk build run test test-fast lint lint-here format derive bench bench-search lighthouse clean

help: ## print this help
	@grep -E '^[a-z-]+:.*##|^\$$\(JAR\).*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

jdk:
	@test -n "$(JDK)" || { echo "No JDK 25 found. Install one (for example Temurin 25 from https://adoptium.net) or set JAVA_HOME to it." >&2; exit 1; }
	@command -v mvn >/dev/null || { echo "No Maven found. Install it (for example with apt install maven, or brew install maven)." >&2; exit 1; }

$(JAR): $(SOURCES) | jdk
	@echo "Building the program: about two minutes, and longer the first time, while Maven fetches libraries."
	@$(MAVEN) -pl api -am -Dmaven.test.skip=true package
	@touch $@

# the archives too: the tests build them anew
$(CACHE): $(JAR) $(wildcard api/target/lib/*.jar) opencredit deploy/java.options
	@echo "Rehearsing a start, so that later ones are quick."
	@./opencredit rehearse || : > $@ || true

build: $(CACHE) ## build the program

run: $(CACHE) ## build what is missing, serve http://localhost:8080 with demonstration data
	@exec ./opencredit serve --demo

# all modules are tested, whatever fails in one; what is run is shown, and of everything else only errors
TESTING := mvn --batch-mode --no-transfer-progress -Dmaven.test.failure.ignore=true \
  -Dorg.slf4j.simpleLogger.defaultLogLevel=error -Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.surefire=info

test: jdk ## run every test; those in a browser need a Chromium
	@echo "Fetching what tests need beside Maven, checking format, contract and scripts, then building and testing each module."
	@echo "This takes long; what is tested is shown when its module is built."
	@rm -rf */target/surefire-reports
	@for tool in $(CHECKER) $(REDOCLY) $(TYPESCRIPT) $(PYRIGHT) $(PYTHON_PACKAGES); do $(MAKE) --no-print-directory $$tool || \
	  echo "Not fetched: $$tool. What it checks is not checked." >&2; done
	@built=0; $(MAKE) --no-print-directory lint-here || built=1; \
	$(TESTING) verify || built=1; .ci/test-results && [ $$built = 0 ]

test-fast: jdk ## run the tests that start no database, search engine, browser or program
	@echo "Building each module, then running its tests: some minutes; what is tested is shown when its module is built."
	@rm -rf */target/surefire-reports; mkdir -p target; .ci/slow-tests > target/slow-tests
	@built=0; OPENCREDIT_TEST_WITHOUT_ELASTICSEARCH=true $(TESTING) -Dsurefire.excludesFile=$(CURDIR)/target/slow-tests \
	  test || built=1; .ci/test-results && [ $$built = 0 ]

$(CHECKER):
	@command -v npm >/dev/null || { echo "No Node found: pages will not be checked as HTML." >&2; exit 0; }; \
	$(INSTALL) vnu-jar@26.9.27

$(REDOCLY):
	@command -v npm >/dev/null || { echo "No Node found: the contract will not be checked by Redocly." >&2; exit 0; }; \
	$(INSTALL) @redocly/cli@2.77.0

$(TYPESCRIPT):
	@command -v npm >/dev/null || { echo "No Node found: the client in TypeScript will be neither compiled nor run." >&2; exit 0; }; \
	$(INSTALL) typescript@5.9.3

$(PYRIGHT):
	@command -v npm >/dev/null || { echo "No Node found: the client in Python will not be type-checked." >&2; exit 0; }; \
	$(INSTALL) pyright@1.1.414

$(PYTHON_PACKAGES):
	@command -v python3 >/dev/null || { echo "No Python found: the client in Python will be neither type-checked nor run." >&2; exit 0; }; \
	python3 -m pip install --quiet --disable-pip-version-check --retries 1 --target target/tools/python \
	  'pydantic~=2.13' 'urllib3~=2.5' 'python-dateutil~=2.9' 'typing-extensions~=4.12'

lighthouse: $(JAR) ## measure pages by Lighthouse (needs Node and a Chromium)
	./bench/lighthouse

lint: $(REDOCLY) lint-here ## check format, contract and scripts; the contract where Node is

# with the tools that are there
lint-here: jdk
	$(MAVEN) spotless:check
	@[ ! -e $(REDOCLY) ] || REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true \
	  target/tools/node_modules/.bin/redocly lint openapi.yaml
	for script in opencredit .ci/run .ci/slow-tests .ci/test-results bench/lighthouse; do sh -n $$script || exit 1; done

format: jdk ## format the Java
	$(MAVEN) spotless:apply

derive: $(JAR) ## write what follows from data/datasets/ into openapi.yaml and docs/
	./opencredit derive .

bench: jdk ## measure at a million records, about an hour, and write bench/RESULTS.md
	$(MAVEN) -pl bench -am -DskipTests package
	./bench/run $(ARGUMENTS)

bench-search: jdk ## measure how well names are found: our invented ones, and those in the lists of SAMPLES=folder
	$(MAVEN) -pl bench -am -DskipTests package
	./bench/run names $(if $(SAMPLES),--samples $(SAMPLES))

clean: jdk ## delete what was built
	$(MAVEN) clean
