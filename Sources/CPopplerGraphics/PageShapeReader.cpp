#include "CPopplerGraphics.h"
#include "PopplerVersion.h"

#if HAS_KNOWN_POPPLER

#include "PageShapeCollector.h"

#include <Gfx.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Page.h>
#include <XRef.h>
#include <goo/GooString.h>

#include <memory>
#include <optional>

namespace {

void ignoreError(ErrorCategory, Goffset, const char *) {}

} // namespace

struct PageShapeReader {
  /// Poppler's settings live as long as anyone counts on them; poppler-glib counts the same way.
  GlobalParamsIniter settings{ignoreError};
  std::unique_ptr<PDFDoc> document;
  PageShapeCollector collector;
};

namespace {

/// Takes the profile of the printing press out of a document: Poppler would prepare a conversion to it for every page,
/// which takes 10 ms, and give colours as they look there.
void removeOutputIntents(PDFDoc &document) {
  XRef *objects = document.getXRef();
  Object catalogue = objects->getCatalog();
  if (!catalogue.isDict() || !catalogue.getDict()->hasKey("OutputIntents")) return;
  catalogue.dictRemove("OutputIntents");
  objects->setModifiedObject(&catalogue, objects->getRoot());
}

/// Makes an interpreter for a page; the first with the parameter for printing that later versions have not.
template <class AnyPage>
auto makeInterpreter(AnyPage &page, PageShapeCollector &collector, int)
    -> decltype(page.createGfx(&collector, 72, 72, 0, false, true, -1, -1, -1, -1, false, PageShapeCollector::isDone,
                               &collector)) {
  return page.createGfx(&collector, 72, 72, 0, /* useMediaBox */ false, /* crop */ true, -1, -1, -1, -1,
                        /* printing */ false, PageShapeCollector::isDone, &collector);
}
template <class AnyPage> auto makeInterpreter(AnyPage &page, PageShapeCollector &collector, long) {
  return page.createGfx(&collector, 72, 72, 0, false, true, -1, -1, -1, -1, PageShapeCollector::isDone, &collector);
}

template <class Make> PageShapeReader *open(const char *password, Make make) noexcept {
  try {
    std::optional<GooString> secret;
    if (password) secret.emplace(password);
    auto reader = std::make_unique<PageShapeReader>();
    reader->document = make(secret);
    if (!reader->document->isOk()) return nullptr;
    removeOutputIntents(*reader->document);
    return reader.release();
  } catch (...) {
    return nullptr;
  }
}

} // namespace

bool page_shapes_are_available(void) { return true; }

PageShapeReader *page_shape_reader_open_file(const char *path, const char *password) {
  return open(password, [&](const std::optional<GooString> &secret) {
    return std::make_unique<PDFDoc>(std::make_unique<GooString>(path), secret, secret);
  });
}

PageShapeReader *page_shape_reader_open_bytes(const void *bytes, size_t count, const char *password) {
  return open(password, [&](const std::optional<GooString> &secret) {
    // The document takes over the stream.
    auto *stream = new MemStream(static_cast<const char *>(bytes), 0, static_cast<Goffset>(count), Object());
    return std::make_unique<PDFDoc>(stream, secret, secret);
  });
}

int page_shape_reader_page_count(const PageShapeReader *reader) { return reader->document->getNumPages(); }

bool page_shape_reader_read(PageShapeReader *reader, int number, PageShapes *shapes) {
  *shapes = {};
  try {
    Page *content = reader->document->getPage(number);
    if (!content) return false;
    // Without its fonts the page's text is passed over: that halves the time.
    if (Dict *resources = content->getResourceDict()) resources->remove("Font");
    PageShapeCollector &collector = reader->collector;
    collector.start();
    // The page's own content only, as in reading its text. Marks and links put on it are many and slow to read.
    const std::unique_ptr<Gfx> interpreter(makeInterpreter(*content, collector, 0));
    content->display(interpreter.get());
    *shapes = {collector.shapes.data(), collector.shapes.size(), collector.points.data(), collector.points.size()};
    return true;
  } catch (...) {
    return false;
  }
}

void page_shape_reader_close(PageShapeReader *reader) { delete reader; }

#else

bool page_shapes_are_available(void) { return false; }
PageShapeReader *page_shape_reader_open_file(const char *, const char *) { return nullptr; }
PageShapeReader *page_shape_reader_open_bytes(const void *, size_t, const char *) { return nullptr; }
int page_shape_reader_page_count(const PageShapeReader *) { return 0; }
bool page_shape_reader_read(PageShapeReader *, int, PageShapes *) { return false; }
void page_shape_reader_close(PageShapeReader *) {}

#endif
