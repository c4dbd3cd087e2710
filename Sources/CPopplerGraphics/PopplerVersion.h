// Whether Poppler's own classes and FreeType are there, Poppler's in a version that this was written for: 22.12, with an
// eye on the headers of 25.02. What lies between has not been built, so it is left out. To try it, build with
// -Xcxx -DNEWEST_KNOWN_POPPLER=2502 and run the tests, which compare with what printing a page gives.
#pragma once
#ifndef NEWEST_KNOWN_POPPLER
#define NEWEST_KNOWN_POPPLER 2212
#endif
#if __has_include(<poppler-features.h>) && __has_include(<OutputDev.h>) && __has_include(<ft2build.h>)
#include <poppler-features.h>
#define POPPLER_YEAR_MONTH (POPPLER_MAJOR_VERSION * 100 + POPPLER_MINOR_VERSION)
#define HAS_KNOWN_POPPLER (POPPLER_YEAR_MONTH >= 2212 && POPPLER_YEAR_MONTH <= NEWEST_KNOWN_POPPLER)
#else
#define HAS_KNOWN_POPPLER 0
#endif
