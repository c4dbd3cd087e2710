#include "CPopplerGraphics.h"

// Written for 22.12, with an eye on the headers of 25.02; what lies between has not been built, so it is left out. To try
// it, build with -Xcxx -DNEWEST_KNOWN_POPPLER=2502 and run the tests, which compare with what printing a page gives.
#ifndef NEWEST_KNOWN_POPPLER
#define NEWEST_KNOWN_POPPLER 2212
#endif
#if __has_include(<poppler-features.h>) && __has_include(<OutputDev.h>)
#include <poppler-features.h>
#define POPPLER_YEAR_MONTH (POPPLER_MAJOR_VERSION * 100 + POPPLER_MINOR_VERSION)
#define HAS_KNOWN_POPPLER (POPPLER_YEAR_MONTH >= 2212 && POPPLER_YEAR_MONTH <= NEWEST_KNOWN_POPPLER)
#else
#define HAS_KNOWN_POPPLER 0
#endif

#if HAS_KNOWN_POPPLER

#include <Gfx.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>
#include <XRef.h>
#include <goo/GooString.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <vector>

namespace {

/// More shapes or points than this on a page are a map, or meant to do harm; the rest of the page is left out.
constexpr size_t shapeLimit = 200'000;
constexpr size_t pointLimit = 1'000'000;
/// Room kept from page to page; more is given back.
constexpr size_t keptPoints = 65'536;
/// Bytes of an inline picture that are skipped at most, so that one that claims to be huge costs little.
constexpr int64_t inlineLimit = 1 << 26;
/// Places of a shading whose colours make its mean.
constexpr int shadingSamples = 5;

/// Collects what a page paints.
class ShapeCollector final : public OutputDev {
public:
  std::vector<PageShape> shapes;
  std::vector<PagePoint> points;

  void start() {
    if (points.capacity() > keptPoints) {
      points = {};
      shapes = {};
    }
    shapes.clear();
    points.clear();
    groups.clear();
    lastGroup = 0;
    hidden = 0;
    isFull = false;
  }

  /// Asked by Poppler now and then: whether to leave the rest of the page.
  static bool isDone(void *collector) { return static_cast<ShapeCollector *>(collector)->isFull; }

  // What is wanted of the page. Text is walked over without being drawn: its characters are not even looked up, and no
  // font is loaded.
  bool upsideDown() override { return true; }
  bool useDrawChar() override { return false; }
  bool interpretType3Chars() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }

  // Paths
  void fill(GfxState *state) override { addFill(state, false); }
  void eoFill(GfxState *state) override { addFill(state, true); }
  void stroke(GfxState *state) override {
    GfxRGB colour;
    state->getStrokeRGB(&colour);
    PageShape shape = make(PAGE_SHAPE_STROKE, state, colour, state->getStrokeOpacity());
    shape.line_width = static_cast<float>(state->getTransformedLineWidth());
    add(shape, state);
  }

  // Patterns; what they fill has been made the clip. They count as painted here, or Poppler would break them up into
  // thousands of fills.
  bool tilingPatternFill(GfxState *state, Gfx *, Catalog *, GfxTilingPattern *, const double *, int, int, int, int,
                         double, double) override {
    return addPattern(state);
  }
  bool gouraudTriangleShadedFill(GfxState *state, GfxGouraudTriangleShading *) override { return addPattern(state); }
  bool patchMeshShadedFill(GfxState *state, GfxPatchMeshShading *) override { return addPattern(state); }
  bool functionShadedFill(GfxState *state, GfxFunctionShading *shading) override {
    double x0, y0, x1, y1;
    shading->getDomain(&x0, &y0, &x1, &y1);
    return addShading(state, shading, [&](double part, GfxColor *colour) {
      shading->getColor(x0 + part * (x1 - x0), y0 + part * (y1 - y0), colour);
    });
  }
  bool axialShadedFill(GfxState *state, GfxAxialShading *shading, double, double) override {
    return addUnivariateShading(state, shading);
  }
  bool radialShadedFill(GfxState *state, GfxRadialShading *shading, double, double) override {
    return addUnivariateShading(state, shading);
  }

  // Pictures. Their streams are left alone, but for inline ones, behind whose data the page goes on.
  void drawImage(GfxState *state, Object *, Stream *stream, int width, int height, GfxImageColorMap *colours, bool,
                 const int *, bool isInline) override {
    addImage(state);
    if (isInline) skip(stream, width, height, int64_t(colours->getNumPixelComps()) * colours->getBits());
  }
  void drawImageMask(GfxState *state, Object *, Stream *stream, int width, int height, bool, bool,
                     bool isInline) override {
    addImage(state);
    if (isInline) skip(stream, width, height, 1);
  }
  void drawMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int, int,
                       bool, bool) override {
    addImage(state);
  }
  void drawSoftMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int, int,
                           GfxImageColorMap *, bool) override {
    addImage(state);
  }
  // A stencil picture painted with a pattern is a picture, and the pattern behind it nothing of its own.
  void setSoftMaskFromImageMask(GfxState *state, Object *reference, Stream *stream, int width, int height,
                                bool isInverted, bool isInline, double *) override {
    drawImageMask(state, reference, stream, width, height, isInverted, false, isInline);
    hidden++;
  }
  void unsetSoftMaskFromImageMask(GfxState *, double *) override { show(); }

  // Between these calls Poppler paints a box that it means to be seen through the letters only.
  void saveTextPos(GfxState *) override { hidden++; }
  void restoreTextPos(GfxState *) override { show(); }

  // Groups: what is inside is collected like anything else, unless it only says how something else fades out. The
  // opacity of the whole is known when the group is painted.
  void beginTransparencyGroup(GfxState *, const double *, GfxColorSpace *, bool, bool, bool isForSoftMask) override {
    groups.push_back({shapes.size(), isForSoftMask});
    if (isForSoftMask) hidden++;
  }
  void endTransparencyGroup(GfxState *) override {
    if (groups.empty()) return;
    lastGroup = groups.back().first;
    if (groups.back().isForSoftMask) show();
    groups.pop_back();
  }
  void paintTransparencyGroup(GfxState *state, const double *) override {
    const auto opacity = static_cast<float>(state->getFillOpacity());
    for (size_t index = lastGroup; index < shapes.size(); index++) shapes[index].opacity *= opacity;
  }

private:
  struct Group {
    /// Index of its first shape.
    size_t first;
    bool isForSoftMask;
  };
  std::vector<Group> groups;
  /// Index of the first shape of the group that ended last.
  size_t lastGroup = 0;
  /// What is painted while this is above 0 cannot be seen as such.
  int hidden = 0;
  /// Whether a limit was reached.
  bool isFull = false;

  void show() { hidden = std::max(0, hidden - 1); }

  PageShape make(PageShapeKind kind, const GfxState *state, const GfxRGB &colour, double opacity) const {
    PageShape shape = {};
    shape.kind = kind;
    shape.red = colToByte(colour.r);
    shape.green = colToByte(colour.g);
    shape.blue = colToByte(colour.b);
    shape.opacity = static_cast<float>(opacity);
    double clip[4];
    state->getClipBBox(&clip[0], &clip[1], &clip[2], &clip[3]);
    std::copy(clip, clip + 4, shape.clip);
    shape.first_point = static_cast<uint32_t>(points.size());
    return shape;
  }

  void addFill(GfxState *state, bool isEvenOdd) {
    GfxRGB colour;
    state->getFillRGB(&colour);
    PageShape shape = make(PAGE_SHAPE_FILL, state, colour, state->getFillOpacity());
    shape.is_even_odd = isEvenOdd;
    add(shape, state);
  }

  /// Adds the shape with the state's path.
  void add(PageShape &shape, GfxState *state) {
    if (!canAdd(shape)) return;
    const GfxPath *path = state->getPath();
    for (int part = 0; part < path->getNumSubpaths(); part++) {
      const GfxSubpath *subpath = path->getSubpath(part);
      const int count = subpath->getNumPoints();
      if (points.size() + count > pointLimit) {
        isFull = true;
        break;
      }
      for (int index = 0; index < count; index++) {
        // Of the three points of a curve Poppler marks the two in the middle.
        const bool isCurve = index > 0 && (subpath->getCurve(index) || subpath->getCurve(index - 1));
        addPoint(state, subpath->getX(index), subpath->getY(index),
                 index == 0 ? PAGE_POINT_START : isCurve ? PAGE_POINT_CURVE : PAGE_POINT_LINE);
      }
    }
    finish(shape);
  }

  /// Adds a shape without a path: all that can be painted on.
  bool addPattern(const GfxState *state) {
    PageShape shape = make(PAGE_SHAPE_PATTERN, state, GfxRGB{}, state->getFillOpacity());
    if (canAdd(shape)) finish(shape);
    return true;
  }

  template <class Colour> bool addShading(const GfxState *state, GfxShading *shading, Colour colourAt) {
    int64_t sum[3] = {};
    for (int sample = 0; sample < shadingSamples; sample++) {
      GfxColor colour = {};
      colourAt(double(sample) / (shadingSamples - 1), &colour);
      GfxRGB part;
      shading->getColorSpace()->getRGB(&colour, &part);
      sum[0] += part.r;
      sum[1] += part.g;
      sum[2] += part.b;
    }
    GfxRGB mean;
    mean.r = static_cast<GfxColorComp>(sum[0] / shadingSamples);
    mean.g = static_cast<GfxColorComp>(sum[1] / shadingSamples);
    mean.b = static_cast<GfxColorComp>(sum[2] / shadingSamples);
    PageShape shape = make(PAGE_SHAPE_SHADING, state, mean, state->getFillOpacity());
    if (canAdd(shape)) finish(shape);
    return true;
  }

  bool addUnivariateShading(const GfxState *state, GfxUnivariateShading *shading) {
    const double start = shading->getDomain0(), end = shading->getDomain1();
    return addShading(state, shading, [&](double part, GfxColor *colour) {
      shading->getColor(start + part * (end - start), colour);
    });
  }

  /// Adds the unit square, which a picture fills.
  void addImage(GfxState *state) {
    PageShape shape = make(PAGE_SHAPE_IMAGE, state, GfxRGB{}, state->getFillOpacity());
    if (!canAdd(shape)) return;
    addPoint(state, 0, 0, PAGE_POINT_START);
    addPoint(state, 1, 0, PAGE_POINT_LINE);
    addPoint(state, 1, 1, PAGE_POINT_LINE);
    addPoint(state, 0, 1, PAGE_POINT_LINE);
    finish(shape);
  }

  bool canAdd(const PageShape &shape) {
    if (shapes.size() >= shapeLimit || points.size() + 4 > pointLimit) isFull = true;
    // What lies outside the clip, as whole drawings cut at their frame do, need not go on.
    return hidden == 0 && !isFull && shape.clip[0] < shape.clip[2] && shape.clip[1] < shape.clip[3];
  }

  void addPoint(GfxState *state, double x, double y, PagePointKind kind) {
    double pageX, pageY;
    state->transform(x, y, &pageX, &pageY);
    points.push_back({static_cast<float>(pageX), static_cast<float>(pageY), kind});
  }

  /// Adds the shape with the points since its first, unless one of them is nowhere.
  void finish(PageShape &shape) {
    const bool isPlaced = std::all_of(points.begin() + shape.first_point, points.end(), [](const PagePoint &point) {
      return std::isfinite(point.x) && std::isfinite(point.y);
    });
    if (!isPlaced || isFull) {
      points.resize(shape.first_point);
      return;
    }
    shape.point_count = static_cast<uint32_t>(points.size()) - shape.first_point;
    shapes.push_back(shape);
  }

  /// Reads past the data of an inline picture.
  void skip(Stream *stream, int width, int height, int64_t bitsOfPixel) {
    const int64_t row = (int64_t(width) * bitsOfPixel + 7) / 8;
    const int64_t count = std::min(inlineLimit, row * height);
    // What it returns, since some version, is whether there is anything to read, and that shows at once.
    (void)stream->reset();
    for (int64_t index = 0; index < count && stream->getChar() != EOF; index++) {
    }
    stream->close();
  }
};

void ignoreError(ErrorCategory, Goffset, const char *) {}

} // namespace

struct PageShapeReader {
  /// Poppler's settings live as long as anyone counts on them; poppler-glib counts the same way.
  GlobalParamsIniter settings{ignoreError};
  std::unique_ptr<PDFDoc> document;
  ShapeCollector collector;
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
auto makeInterpreter(AnyPage &page, ShapeCollector &collector, int)
    -> decltype(page.createGfx(&collector, 72, 72, 0, false, true, -1, -1, -1, -1, false, ShapeCollector::isDone,
                               &collector)) {
  return page.createGfx(&collector, 72, 72, 0, /* useMediaBox */ false, /* crop */ true, -1, -1, -1, -1,
                        /* printing */ false, ShapeCollector::isDone, &collector);
}
template <class AnyPage> auto makeInterpreter(AnyPage &page, ShapeCollector &collector, long) {
  return page.createGfx(&collector, 72, 72, 0, false, true, -1, -1, -1, -1, ShapeCollector::isDone, &collector);
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
    ShapeCollector &collector = reader->collector;
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
