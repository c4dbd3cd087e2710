// libxml2: reads XMP metadata, writes the XML of `winnow extract`.
#pragma once
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlwriter.h>
#include <libxml/xpath.h>
