// What a page paints besides text, read by Poppler's own interpreter of page contents.
//
// Poppler's stable interfaces can only draw a page. Its interpreter tells an "output device" each painted path as it
// comes, with colour and clip, which costs a tenth of drawing; but that interface (libpoppler-private-dev) changes
// from version to version. This is a plain C border around it: where Poppler's version is not one it was written for,
// or the headers are missing, the functions are there all the same and `page_shapes_are_available` says no.
//
// All coordinates are points from the top left corner of the upright page's crop box, y growing downwards.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What was painted.
typedef enum {
  /// The inside of a path.
  PAGE_SHAPE_FILL,
  /// A line along a path.
  PAGE_SHAPE_STROKE,
  /// Everything inside the clip, with a shading; the colour is its mean.
  PAGE_SHAPE_SHADING,
  /// Everything inside the clip, with a tiling or a mesh.
  PAGE_SHAPE_PATTERN,
  /// A picture; its path is the outline.
  PAGE_SHAPE_IMAGE,
} PageShapeKind;

/// How a point continues its path.
typedef enum {
  /// Starts a new part of the path.
  PAGE_POINT_START,
  /// End of a straight line.
  PAGE_POINT_LINE,
  /// Comes three at a time: two control points and the end of a cubic curve.
  PAGE_POINT_CURVE,
} PagePointKind;

/// A point of a path.
typedef struct {
  float x;
  float y;
  PagePointKind kind;
} PagePoint;

/// Something painted.
typedef struct {
  PageShapeKind kind;
  /// Device RGB, 0 to 255.
  uint8_t red;
  uint8_t green;
  uint8_t blue;
  /// Whether the inside of the path goes by the even-odd rule.
  bool is_even_odd;
  /// 0 (not to be seen) to 1, with that of the groups around it.
  float opacity;
  /// Thickness of a stroke in points; 0 for the thinnest line there is.
  float line_width;
  /// The box around what can be painted on: left, top, right, bottom.
  float clip[4];
  /// Where the path is among the page's points.
  uint32_t first_point;
  uint32_t point_count;
} PageShape;

/// What a page paints, in drawing order.
typedef struct {
  const PageShape *shapes;
  size_t shape_count;
  const PagePoint *points;
  size_t point_count;
} PageShapes;

/// A document opened for its shapes.
typedef struct PageShapeReader PageShapeReader;

/// Whether shapes can be read at all; where not, every reader is NULL.
bool page_shapes_are_available(void);

/// Opens the file at `path`; NULL where that fails. `password` is Latin-1, or NULL.
PageShapeReader *page_shape_reader_open_file(const char *path, const char *password);

/// Opens a PDF in memory, which must stay where it is until the reader is closed.
PageShapeReader *page_shape_reader_open_bytes(
    const void *bytes, size_t count, const char *password);

/// Number of pages.
int page_shape_reader_page_count(const PageShapeReader *reader);

/// Reads the page with this number, from 1 on. What `shapes` then points to lasts until the next call with the same
/// reader. False where the page cannot be read.
bool page_shape_reader_read(PageShapeReader *reader, int number, PageShapes *shapes);

/// Releases the reader; NULL is fine.
void page_shape_reader_close(PageShapeReader *reader);

#ifdef __cplusplus
}
#endif
