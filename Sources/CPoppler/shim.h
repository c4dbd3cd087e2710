// Poppler's GObject interface, and cairo to see what a page draws besides text.
#pragma once
#include <poppler.h>
#include <cairo.h>
