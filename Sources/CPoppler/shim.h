// Poppler's GObject interface, and cairo to see what a page draws besides text.
#pragma once
#include <poppler.h>
#include <cairo.h>
#include <stdio.h>

// Poppler writes trouble with fonts straight to stderr, past every handler. Swift has no safe way to give that stream
// another value, so it is done here; the old value is returned.
static inline FILE *exchangeStandardError(FILE *stream) {
  FILE *old = stderr;
  stderr = stream;
  return old;
}
