# The chores of the project. `make` alone lists them.

SWIFT ?= swift
TOOL = .build/release/policytext
DATA = Sources/CPolicyData/generated/policy.bin
TAGGER = Sources/CPolicyData/generated/tagger.bin
TEXTS = Data/Training
PAGES = $(wildcard Fixtures/seed/pages/*.txt)
PREFIX = /usr/local
CORPUS = .build-bench/corpus.jsonl
BENCHMARKS = Benchmarks/.build/release
SWIFT_SOURCES = $(shell find Sources Snippets Tests Examples Benchmarks Fuzz Package.swift \( -name '.build*' -o -type l \) -prune -o -name '*.swift' -print)

# Homebrew keeps these out of the usual places.
ifeq ($(shell uname -s),Darwin)
  KEGS := $(foreach keg,icu4c zlib libxml2,$(shell brew --prefix $(keg) 2>/dev/null))
  export PKG_CONFIG_PATH := $(subst $() ,,$(KEGS:%=%/lib/pkgconfig:))$(PKG_CONFIG_PATH)
endif

.PHONY: help install uninstall run test test-thread test-address test-examples test-peers test-page test-runs test-spark lint format bench bench-scale bench-check bench-baseline digest-check digest bench-peers linear data train data-check schema release deps fuzz picture api api-check snippets docs

help: ## list the chores
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 20

# With sudo, what was built before is installed, so that no file of the build becomes root's.
install: $(if $(and $(SUDO_USER),$(wildcard $(TOOL))),,release) ## install the command, its manual and completions (PREFIX=/usr/local)
	@.ci/install $(TOOL) "$(DESTDIR)$(PREFIX)"

uninstall: ## take away what make install has put there
	@.ci/install --remove "$(DESTDIR)$(PREFIX)"

run: release ## print what is found in the pages of Fixtures/seed
	@$(TOOL) extract --format table $(PAGES)

test: deps ## build and run the tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# Under a sanitizer, what measures time says nothing, and a limit of size holds for its own files too.
UNFIT = --skip 'runsGoOnWhenThereIsRoom|IsLinear|timeGrows|InProportion|LinearTime|namesOfAllLengths'

test-thread: deps ## run the tests with the sanitizer of threads (FILTER="--filter RunTests" for some)
	$(SWIFT) build --build-tests --sanitize=thread --scratch-path .build-thread
	$(SWIFT) test --skip-build --sanitize=thread --scratch-path .build-thread $(UNFIT) $(FILTER)

test-address: deps ## run the tests with the sanitizer of addresses, without what is left at the exit
	$(SWIFT) build --build-tests --sanitize=address --scratch-path .build-address
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --skip-build --disable-xctest --sanitize=address --scratch-path .build-address $(UNFIT) $(FILTER)

test-examples: deps ## build and test the packages in Examples that use the library
	$(SWIFT) test --package-path Examples/CustomRules

test-peers: release ## check the formats of extract with the tools that read them (needs Python and PyPI)
	@Tests/Peers/run $(TOOL)

test-page: release ## test the page of --format html in Chromium, where there is one
	@Tests/Page/run $(TOOL)

picture: release ## take the picture of the page that the README shows, Documentation/page.png
	@Tests/Page/run $(TOOL) picture

test-runs: release ## kill and resume runs over thousands of documents (ARGS="--documents 1000 --kills 5")
	python3 Tests/Runs/runs.py $(TOOL) $(ARGS)

test-spark: $(if $(POLICYTEXT),,release) ## test the Spark job on a cluster of two workers (POLICYTEXT=PATH for a built command)
	POLICYTEXT="$(abspath $(or $(POLICYTEXT),$(TOOL)))" Examples/Spark/tests/run

fuzz: deps ## attack what reads texts and files, each target for SECONDS (TARGETS="numerals rules")
	@Fuzz/run $(or $(SECONDS),60) $(TARGETS)

lint: deps ## check the form of the Swift files and of the lexicons
	python3 Data/Tools/check_lexicons.py Data/Lexicons
	@$(SWIFT) format lint --strict -p $(SWIFT_SOURCES)

format: deps ## put the Swift files into form
	@$(SWIFT) format -i -p $(SWIFT_SOURCES)

bench: release $(CORPUS) ## time the command, then the library part by part
	@.ci/bench $(TOOL) $(PAGES)
	python3 Benchmarks/speed.py $(ARGS)

bench-scale: release $(CORPUS) deps ## measure documents of 1 KB to 100 MB, two threads, and the start (some minutes)
	$(SWIFT) build -c release --package-path Benchmarks --product start
	python3 Benchmarks/scale.py --tool $(TOOL) --start $(BENCHMARKS)/start --corpus $(CORPUS) $(ARGS)

bench-check: release ## compare the instructions that the command takes with the baseline (needs valgrind)
	python3 Benchmarks/check.py $(TOOL)

bench-baseline: release ## make what the command takes now the baseline
	python3 Benchmarks/check.py $(TOOL) --move

digest-check: release $(CORPUS) ## check that all that is found is what it was (ARGS="--keep FOLDER" keeps it)
	python3 Benchmarks/digest.py $(TOOL) --corpus $(CORPUS) $(ARGS)

digest: release $(CORPUS) ## keep the digests of what is found now
	python3 Benchmarks/digest.py $(TOOL) --corpus $(CORPUS) --move

bench-peers: $(CORPUS) deps ## measure the library against other tools (needs Python, PyPI and some minutes; ARGS="--rounds 3")
	$(SWIFT) build -c release --package-path Benchmarks --product worker
	@test -d .build-bench-peers || python3 -m venv .build-bench-peers
	@for peer in $$(grep -o '^[^#]*' Benchmarks/peers/requirements.txt); do \
	  .build-bench-peers/bin/pip install --quiet "$$peer" || echo "$$peer could not be installed" >&2; done
	cc -O2 Benchmarks/peers/icu.c -o .build-bench/icu $$(pkg-config --cflags --libs icu-uc)
	.build-bench-peers/bin/python Benchmarks/peers/run.py --corpus $(CORPUS) --worker $(BENCHMARKS)/worker \
	  --icu .build-bench/icu $(ARGS)

linear: deps ## measure whether time is linear in the text (ARGS=--quick for less than a minute)
	$(SWIFT) run -c release --package-path Benchmarks linear $(ARGS)

data: deps ## compile Data/ into what the library embeds
	$(SWIFT) run -c release policytext-data Data $(DATA)
	@touch Sources/CPolicyData/data.c

train: deps ## train the tagger on the marked texts of TEXTS (Data/Training and others)
	$(SWIFT) run -c release policytext-train $(TEXTS) --output $(TAGGER)
	@touch Sources/CPolicyData/data.c

data-check: deps ## check that what is embedded is what Data/ says
	@new=$$(mktemp) && trap 'rm -f "$$new"' EXIT && \
	$(SWIFT) run -c release policytext-data Data "$$new" && \
	{ cmp -s "$$new" $(DATA) || \
	  { echo '$(DATA) is stale: run `make data` and commit the result' >&2; exit 1; }; }

schema: release ## write the JSON Schema of rule files
	@$(TOOL) rules schema > Documentation/rules.schema.json

$(CORPUS): Benchmarks/corpus.py $(wildcard Data/Training/*/*.txt) $(PAGES)
	python3 Benchmarks/corpus.py --output $@

api: deps ## write the list of public declarations, Documentation/api.txt
	$(SWIFT) build --target PolicyText
	@SWIFT=$(SWIFT) .ci/api > Documentation/api.txt

api-check: deps ## check that the public declarations are those of Documentation/api.txt
	$(SWIFT) build --target PolicyText
	@SWIFT=$(SWIFT) .ci/api | diff -u Documentation/api.txt - || \
	  { echo 'The public interface is not that of Documentation/api.txt (- was, + is). If that is meant, run' \
	    '`make api`, commit the result, and say so in CHANGELOG.md.' >&2; exit 1; }

snippets: deps ## run the programs of Snippets and compare what they print
	$(SWIFT) build
	@.ci/snippets

docs: deps ## make the documentation of the library, .build/documentation; a warning is an error
	POLICYTEXT_DOCS=1 $(SWIFT) package --allow-writing-to-directory .build/documentation generate-documentation \
	  --target PolicyText --warnings-as-errors --output-path .build/documentation

release: deps
	$(SWIFT) build -c release --product policytext

deps: ## see to it that ICU, zlib and libxml2 are there
	@.ci/deps
