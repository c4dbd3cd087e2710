// What a page shows, text and paint, from one run of Poppler's own interpreter of page contents.
//
// Poppler's stable interfaces give the text of a page, and can draw it, each with a run of its own. The interpreter tells
// an "output device" each letter and each painted path as it comes; but that interface (libpoppler-private-dev) changes
// from version to version. This is a plain C border around it: where Poppler's version is not one it was written for,
// or the headers are missing, the functions are there all the same and `page_readers_are_available` says no.
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

/// A character of the page's text.
typedef struct {
  /// Unicode code point; may be a blank, a control character or none at all (above 0x10FFFF, or a surrogate).
  uint32_t character;
  /// Index into the page's styles.
  int32_t style;
  /// Its cell: advance width by ascent and descent. Left, top, right, bottom, not always in order.
  double box[4];
} PageGlyph;

/// The look of characters.
typedef struct {
  /// Without the prefix of a subset; "Default" where the font has no name, "Drawn" where its size is
  /// known all the same: any other such font's is a guess.
  const char *font_name;
  /// In points, as drawn.
  double size;
  /// Device RGB, 0 to 65535: red, green, blue.
  uint16_t colour[3];
  /// Whether the outlines of a font of which the name says nothing are bold, and slanted.
  bool is_heavy;
  bool is_slanted;
} PageTextStyle;

/// Where a letter was drawn: the left end of its baseline, how far it moves the next one to the right, and its size.
typedef struct {
  float x;
  float y;
  float advance;
  float size;
} PageLetterPlace;

/// What a page shows.
typedef struct {
  /// In drawing order.
  const PageShape *shapes;
  size_t shape_count;
  /// The points of all shapes.
  const PagePoint *points;
  size_t point_count;
  /// In reading order, without the blanks between words, as poppler-glib gives them.
  const PageGlyph *glyphs;
  size_t glyph_count;
  /// In the order in which they are first used.
  const PageTextStyle *styles;
  size_t style_count;
  /// Letters that were drawn and are missing from the glyphs, because nothing in the file says which they are.
  size_t nameless_count;
  /// Whether stretches of letters that were drawn one after the other lie in the same area, so that some may be printed
  /// over others.
  bool may_be_overprinted;
} PageMarks;

/// A document opened for what its pages show.
typedef struct PageReader PageReader;

/// Whether pages can be read at all; where not, every reader is NULL.
bool page_readers_are_available(void);

/// Keeps Poppler from putting complaints about damaged files into words, which takes a while where there are many and
/// nobody reads them. For the whole process, and before the first document is opened.
void page_reader_silence_complaints(void);

/// Opens the file at `path`; NULL where that fails. `password` is Latin-1, or NULL.
PageReader *page_reader_open_file(const char *path, const char *password);

/// Opens a PDF in memory, which must stay where it is until the reader is closed.
PageReader *page_reader_open_bytes(const void *bytes, size_t count, const char *password);

/// Number of pages.
int page_reader_page_count(const PageReader *reader);

/// Reads the page with this number, from 1 on. What `marks` then points to lasts until another page is read with the
/// same reader. False where the page cannot be read.
bool page_reader_read(PageReader *reader, int number, PageMarks *marks);

/// Gives the places of the page's letters in drawing order, blanks too (with an advance of 0). They last until another page
/// is read with the same reader. False where the page cannot be read.
bool page_reader_trace(PageReader *reader, int number, const PageLetterPlace **letters, size_t *count);

/// Reads the page as if of its letters only those from `first` to before `end` of the drawing order had been drawn. All
/// shapes are there. What `marks` then points to lasts until a page is read with the same reader. False where
/// the page cannot be read.
bool page_reader_read_letters(PageReader *reader, int number, size_t first, size_t end, PageMarks *marks);

/// Releases the reader; NULL is fine.
void page_reader_close(PageReader *reader);

#ifdef __cplusplus
}
#endif
