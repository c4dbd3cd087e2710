#include "CPopplerGraphics.h"
#include "PopplerVersion.h"

#if HAS_KNOWN_POPPLER

#include "PageTextCollector.h"
#include "PageTextReader.h"

#include <Annot.h>
#include <Catalog.h>
#include <Form.h>
#include <Gfx.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Page.h>
#include <XRef.h>
#include <goo/GooString.h>

#include <memory>
#include <optional>

struct PageReader {
  /// Poppler's settings live as long as anyone counts on them; poppler-glib counts the same way.
  GlobalParamsIniter settings{nullptr};
  std::unique_ptr<PDFDoc> document;
  PageTextCollector collector;
  PageTextReader text;
  /// The page that was read last; 0 where none was.
  int number = 0;
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
auto makeInterpreter(AnyPage &page, OutputDev &collector, int)
    -> decltype(page.createGfx(&collector, 72, 72, 0, false, true, -1, -1, -1, -1, false, nullptr, nullptr)) {
  return page.createGfx(&collector, 72, 72, 0, /* useMediaBox */ false, /* crop */ true, -1, -1, -1, -1,
                        /* printing */ false, nullptr, nullptr);
}
template <class AnyPage> auto makeInterpreter(AnyPage &page, OutputDev &collector, long) {
  return page.createGfx(&collector, 72, 72, 0, false, true, -1, -1, -1, -1, nullptr, nullptr);
}

/// Runs a page through the interpreter, which has ended it when it is gone.
///
/// Marks and links put on the page are many and slow to read, and no part of its text; but what stands in the fields of
/// a form was written into it.
void interpret(PDFDoc &document, Page &page, PageTextCollector &collector, PageTextCollector::Letters letters = {}) {
  collector.start(letters);
  const std::unique_ptr<Gfx> interpreter(makeInterpreter(page, collector, 0));
  page.display(interpreter.get());
  const Form *form = document.getCatalog()->getForm();
  if (!form || form->getNumFields() == 0) return;
  for (const auto &mark : page.getAnnots()->getAnnots()) {
    if (mark->getType() == Annot::typeWidget) mark->draw(interpreter.get(), /* printing */ false);
  }
}

/// Reads the letters that were collected from a page.
void readText(Page &page, PageTextCollector &collector, PageTextReader &text) {
  const bool isTurned = page.getRotate() == 90 || page.getRotate() == 270;
  const double width = page.getCropWidth(), height = page.getCropHeight();
  text.read(collector.text(), collector.drawnFonts, collector.fontOutlines, isTurned ? height : width, isTurned ? width : height);
  collector.release();
}

PageMarks marksOf(const PageReader &reader) {
  const PageTextCollector &collector = reader.collector;
  const PageTextReader &text = reader.text;
  return {collector.shapes.data(), collector.shapes.size(), collector.points.data(),
          collector.points.size(), text.glyphs.data(),      text.glyphs.size(),
          text.styles.data(),      text.styles.size(),      collector.namelessCount,
          collector.trace.mayBeOverprinted()};
}

template <class Make> PageReader *open(const char *password, Make make) noexcept {
  try {
    std::optional<GooString> secret;
    if (password) secret.emplace(password);
    auto reader = std::make_unique<PageReader>();
    reader->document = make(secret);
    if (!reader->document->isOk()) return nullptr;
    removeOutputIntents(*reader->document);
    return reader.release();
  } catch (...) {
    return nullptr;
  }
}

} // namespace

bool page_readers_are_available(void) { return true; }

void page_reader_silence_complaints(void) {
  // The first to count on the settings decides who is told; nobody is, and this count is never given up.
  static const auto *const settings = new GlobalParamsIniter(nullptr);
  (void)settings;
  globalParams->setErrQuiet(true);
}

PageReader *page_reader_open_file(const char *path, const char *password) {
  return open(password, [&](const std::optional<GooString> &secret) {
    return std::make_unique<PDFDoc>(std::make_unique<GooString>(path), secret, secret);
  });
}

PageReader *page_reader_open_bytes(const void *bytes, size_t count, const char *password) {
  return open(password, [&](const std::optional<GooString> &secret) {
    // The document takes over the stream.
    auto *stream = new MemStream(static_cast<const char *>(bytes), 0, static_cast<Goffset>(count), Object());
    return std::make_unique<PDFDoc>(stream, secret, secret);
  });
}

int page_reader_page_count(const PageReader *reader) { return reader->document->getNumPages(); }

bool page_reader_read(PageReader *reader, int number, PageMarks *marks) {
  if (number == reader->number) {
    *marks = marksOf(*reader);
    return true;
  }
  if (!page_reader_read_letters(reader, number, 0, SIZE_MAX, marks)) return false;
  reader->number = number;
  return true;
}

bool page_reader_trace(PageReader *reader, int number, const PageLetterPlace **letters, size_t *count) {
  try {
    Page *page = reader->document->getPage(number);
    if (!page) return false;
    reader->number = 0;
    interpret(*reader->document, *page, reader->collector, {0, SIZE_MAX, /* areTraced */ true});
    reader->collector.release();
    *letters = reader->collector.trace.places.data();
    *count = reader->collector.trace.places.size();
    return true;
  } catch (...) {
    return false;
  }
}

bool page_reader_read_letters(PageReader *reader, int number, size_t first, size_t end, PageMarks *marks) {
  *marks = {};
  try {
    Page *page = reader->document->getPage(number);
    if (!page) return false;
    reader->number = 0;
    interpret(*reader->document, *page, reader->collector, {first, end});
    readText(*page, reader->collector, reader->text);
    *marks = marksOf(*reader);
    return true;
  } catch (...) {
    return false;
  }
}

void page_reader_close(PageReader *reader) { delete reader; }

#else

bool page_readers_are_available(void) { return false; }
void page_reader_silence_complaints(void) {}
PageReader *page_reader_open_file(const char *, const char *) { return nullptr; }
PageReader *page_reader_open_bytes(const void *, size_t, const char *) { return nullptr; }
int page_reader_page_count(const PageReader *) { return 0; }
bool page_reader_read(PageReader *, int, PageMarks *) { return false; }
bool page_reader_trace(PageReader *, int, const PageLetterPlace **, size_t *) { return false; }
bool page_reader_read_letters(PageReader *, int, size_t, size_t, PageMarks *) { return false; }
void page_reader_close(PageReader *) {}

#endif
