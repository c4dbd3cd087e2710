// libxml2: reads XMP metadata, writes the XML of `winnow extract`.
#pragma once

// Debian builds libxml2 with ICU, whose headers clash with the copy inside Foundation as soon as one module sees
// both ("'UErrorCode' has different definitions"). Nothing here converts character sets, so they are kept out.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlwriter.h>
#include <libxml/xpath.h>
