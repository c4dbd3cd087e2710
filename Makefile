# winnow: from inspection reports to typed records. `make run` builds Output/ from Corpus/.

WINNOW := .build/release/winnow
# Swift's libraries go into the program: it then starts in 11 ms instead of 28. Toolchains without the
# static libraries build it the other way.
SWIFT_LIBRARIES := $(dir $(realpath $(shell command -v swift)))../lib/swift_static
STATIC := $(if $(wildcard $(SWIFT_LIBRARIES)),--static-swift-stdlib)
SWIFT_SOURCES := Package.swift Sources Fuzzing Tests Benchmarks/Package.swift Benchmarks/Benchmarks

.DEFAULT_GOAL := build
.PHONY: deps build run test lint format bench fuzz dictionary clean

## How much `make fuzz` does, and which cases.
ITERATIONS := 2000
SEED := 1

## Install what is missing (apt; root or sudo). Quiet where all is there.
deps:
	@Scripts/install-dependencies

## Build the program for use.
build: deps
	swift build --configuration release $(STATIC) --product winnow

## Build the program, then Output/ from Corpus/.
run: build
	$(WINNOW) build Corpus --output Output

## Run all tests, with checks that the release build leaves out.
test: deps
	swift test --parallel

## Check the style of all sources; fails on the first finding.
lint:
	swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)
	@for script in .ci/run Scripts/*; do \
	  case "$$(head -n 1 "$$script")" in *bash) bash -n "$$script" || exit 1;; esac; \
	done

## Bring all sources into that style.
format:
	swift format --in-place --parallel --recursive $(SWIFT_SOURCES)

## Write Documentation/DataDictionary.md from the descriptions in the code.
dictionary:
	WINNOW_RECORD_GOLDEN=1 swift test --filter DataDictionaryTests/isCurrent || true
	swift test --filter DataDictionaryTests

## Measure: the whole beside pdftotext, then the stages one by one.
bench: build
	Scripts/compare-cpu-time --winnow $(WINNOW)
	swift package --package-path Benchmarks benchmark

## Feed broken input to the readers; finds are saved in .build/fuzz.
fuzz: deps
	swift build --configuration release $(STATIC) --product fuzz
	.build/release/fuzz --iterations $(ITERATIONS) --seed $(SEED)

## Remove what building and running made.
clean:
	rm -rf .build Benchmarks/.build
	find Output -mindepth 1 ! -name README.md -delete
