// Included where Poppler's version is known only.
#pragma once
#include "CPopplerGraphics.h"

#include <GfxState.h>
#include <OutputDev.h>
#include <Stream.h>

#include <algorithm>
#include <cmath>
#include <vector>

/// Collects what a page paints.
class PageShapeCollector : public OutputDev {
public:
  /// In drawing order, with their points one after the other.
  std::vector<PageShape> shapes;
  std::vector<PagePoint> points;

  /// Begins a page.
  void start() {
    if (points.capacity() > keptPoints || shapes.capacity() > keptShapes) {
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

  // What is wanted of the page. Letters that a font draws with paths and pictures are letters and nothing else.
  bool upsideDown() override { return true; }
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
  /// More shapes or points than this on a page are a map, or meant to do harm; what else it paints is left out.
  static constexpr size_t shapeLimit = 200'000;
  static constexpr size_t pointLimit = 1'000'000;
  /// Room kept from page to page; more is given back.
  static constexpr size_t keptPoints = 65'536;
  static constexpr size_t keptShapes = 16'384;
  /// Bytes of an inline picture that are skipped at most, so that one that claims to be huge costs little.
  static constexpr int64_t inlineLimit = 1 << 26;
  /// Places of a shading whose colours make its mean.
  static constexpr int shadingSamples = 5;

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
