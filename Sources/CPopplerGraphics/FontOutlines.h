// Included where Poppler's version is known only.
#pragma once
#include "DrawnLetter.h"

#include <GfxFont.h>
#include <GfxState.h>
#include <TextOutputDev.h>
#include <XRef.h>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// The weight and slant of fonts of which the name says nothing ("CIDFont+F2", "Anonymous", "TT4"), from their outlines.
///
/// Twice the area of a letter by the length of its outline is how thick its strokes are: up to 0.086 em in the regular fonts
/// that were measured (33 of serif, sans serif and typewriter families), 0.092 em and more in all bold ones but those of a
/// single light family. Strokes that lean one way are a slanted font's.
class FontOutlines {
public:
  struct Look {
    bool isHeavy = false;
    bool isSlanted = false;
  };

  FontOutlines() = default;
  FontOutlines(const FontOutlines &) = delete;
  FontOutlines &operator=(const FontOutlines &) = delete;
  ~FontOutlines() {
    if (library) FT_Done_FreeType(library);
  }

  /// Begins a page of the document with these objects.
  void start(XRef *xref) { objects = xref; }

  /// Looks at the font that comes next, once in a document.
  void update(const GfxState *state) {
    GfxFont *font = state->getFont().get();
    if (!font || !objects) return;
    // One whose letters are drawings may have a name in its descriptor only.
    const GooString *drawnName = font->getType() == fontType3 ? font->getEmbeddedFontName() : nullptr;
    if ((font->getName() && !saysNothing(*font->getName())) || (drawnName && !saysNothing(drawnName->toStr()))) return;
    const bool isKnown = std::any_of(known.begin(), known.end(), [&](const Known &one) { return one.id == *font->getID(); });
    if (!isKnown && known.size() < mostFonts) known.push_back({*font->getID(), measure(*font)});
  }

  /// What was measured of a font; nothing of one with a name.
  Look of(const TextFontInfo &font) const {
    for (const Known &one : known) {
      if (font.matches(&one.id)) return one.look;
    }
    return {};
  }

private:
  struct Known {
    Ref id;
    Look look;
  };
  /// What is summed up of one letter.
  struct Sum {
    FT_Vector last{0, 0}, first{0, 0};
    double area = 0, length = 0, rise = 0, lean = 0;
  };

  /// What a document is measured of: no report comes near, a hostile file must not take long.
  static constexpr size_t mostFonts = 100, mostBytes = 20'000'000;
  static constexpr FT_Long mostGlyphs = 4000;
  static constexpr int mostPoints = 5000;
  /// Letters that tell the looks of a font, and those that tell them well enough.
  static constexpr size_t fewestLetters = 3, mostLetters = 40;
  /// Thickness of strokes in em from which a font is bold.
  static constexpr double boldStroke = 0.089;
  /// How far strokes lean, as a share of their height, from which a font is slanted; 0.09 is five degrees.
  static constexpr double slant = 0.09;

  /// What is summed up of a font's letters.
  struct Letters {
    std::vector<double> strokes;
    double rise = 0, lean = 0;

    void add(const Sum &sum, double unitsOfEm) {
      if (sum.length <= 0) return;
      strokes.push_back(std::fabs(sum.area) / sum.length / unitsOfEm);
      rise += sum.rise;
      lean += sum.lean;
    }

    Look look() {
      Look look;
      if (strokes.size() < fewestLetters) return look;
      const auto middle = strokes.begin() + static_cast<std::ptrdiff_t>(strokes.size() / 2);
      std::nth_element(strokes.begin(), middle, strokes.end());
      look.isHeavy = *middle > boldStroke;
      look.isSlanted = rise > 0 && lean / rise > slant;
      return look;
    }
  };

  XRef *objects = nullptr;
  FT_Library library = nullptr;
  std::vector<Known> known;

  /// Whether a name has no run of letters as words have: "F1", "TT2", "T1_0", "MSTT31c3a2". Four capitals are a family's
  /// ("CMBX12"), three letters if one of them is small.
  static bool saysNothing(const std::string &name) {
    size_t start = name.rfind('+');
    start = start == std::string::npos ? 0 : start + 1;
    if (name.compare(start, std::string::npos, "Anonymous") == 0 || name.compare(start, 4, "MSTT") == 0) return true;
    int run = 0;
    bool hasSmall = false;
    for (size_t index = start; index < name.size(); index++) {
      const bool isSmall = name[index] >= 'a' && name[index] <= 'z';
      const bool isLetter = isSmall || (name[index] >= 'A' && name[index] <= 'Z');
      run = isLetter ? run + 1 : 0;
      hasSmall = isLetter && (hasSmall || isSmall);
      if (run >= 4 || (run == 3 && hasSmall)) return false;
    }
    return true;
  }

  Look measure(GfxFont &font) {
    Look look;
    if (font.getType() == fontType3) return measureDrawings(static_cast<Gfx8BitFont &>(font));
    if (!library && FT_Init_FreeType(&library) != 0) {
      library = nullptr;
      return look;
    }
    Ref program;
    if (!font.getEmbeddedFontID(&program)) return look;
    const auto file = font.readEmbFontFile(objects);
    if (!file || file->empty() || file->size() > mostBytes) return look;
    FT_Face opened;
    if (FT_New_Memory_Face(library, file->data(), static_cast<FT_Long>(file->size()), 0, &opened) != 0) return look;
    // Gone before the file is, whatever happens.
    const std::unique_ptr<FT_FaceRec_, decltype(&FT_Done_Face)> face(opened, &FT_Done_Face);
    return FT_IS_SCALABLE(opened) && face->units_per_EM > 0 ? measure(opened) : look;
  }

  /// The look of letters that the font draws.
  static Look measureDrawings(Gfx8BitFont &font) {
    Letters letters;
    for (int code = 0; code < 256 && letters.strokes.size() < mostLetters; code++) {
      if (!font.getCharName(code)) continue;
      Object drawing = font.getCharProc(code);
      DrawnLetter letter(drawing, font.getFontMatrix());
      Pen pen;
      if (letter.trace(pen)) letters.add(pen.finish(), 1000);
    }
    return letters.look();
  }

  /// What follows the outline of a drawn letter.
  struct Pen {
    Sum sum;
    int points = 0;

    void move(double x, double y) {
      FontOutlines::close(sum);
      sum.first = sum.last = at(x, y);
    }
    void line(double x, double y) {
      if (points++ < mostPoints) FontOutlines::line(sum, at(x, y));
    }
    void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
      if (points++ >= mostPoints) return;
      const FT_Vector from = sum.last, one = at(x1, y1), two = at(x2, y2), to = at(x3, y3);
      FontOutlines::curve(&sum, [&](double t) {
        const double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
        return std::pair(a * from.x + b * one.x + c * two.x + d * to.x, a * from.y + b * one.y + c * two.y + d * to.y);
      });
    }
    void close() { FontOutlines::close(sum); }
    const Sum &finish() {
      close();
      return sum;
    }

    /// Coordinates of an absurd drawing are those of its edge.
    static FT_Vector at(double x, double y) { return {part(x), part(y)}; }
    static FT_Pos part(double value) {
      return std::isfinite(value) ? static_cast<FT_Pos>(std::lround(std::clamp(value, -1e5, 1e5))) : 0;
    }
  };

  static Look measure(FT_Face face) {
    Letters letters;
    for (FT_Long glyph = 1; glyph < std::min(face->num_glyphs, mostGlyphs) && letters.strokes.size() < mostLetters; glyph++) {
      if (FT_Load_Glyph(face, static_cast<FT_UInt>(glyph), FT_LOAD_NO_SCALE) != 0 ||
          face->glyph->format != FT_GLYPH_FORMAT_OUTLINE || face->glyph->outline.n_points > mostPoints) {
        continue;
      }
      Sum sum;
      if (!add(face->glyph->outline, sum)) continue;
      letters.add(sum, face->units_per_EM);
    }
    return letters.look();
  }

  /// Adds twice the area, the length, and the rise and lean of the parts that are nearly upright.
  static bool add(FT_Outline &outline, Sum &sum) {
    static const FT_Outline_Funcs parts = {
        [](const FT_Vector *to, void *sum) {
          close(*static_cast<Sum *>(sum));
          static_cast<Sum *>(sum)->first = static_cast<Sum *>(sum)->last = *to;
          return 0;
        },
        [](const FT_Vector *to, void *sum) { return line(*static_cast<Sum *>(sum), *to); },
        [](const FT_Vector *control, const FT_Vector *to, void *sum) {
          const FT_Vector from = static_cast<Sum *>(sum)->last;
          return curve(sum, [&](double t) {
            const double s = 1 - t;
            return std::pair(s * s * from.x + 2 * s * t * control->x + t * t * to->x,
                             s * s * from.y + 2 * s * t * control->y + t * t * to->y);
          });
        },
        [](const FT_Vector *one, const FT_Vector *two, const FT_Vector *to, void *sum) {
          const FT_Vector from = static_cast<Sum *>(sum)->last;
          return curve(sum, [&](double t) {
            const double s = 1 - t;
            return std::pair(s * s * s * from.x + 3 * s * s * t * one->x + 3 * s * t * t * two->x + t * t * t * to->x,
                             s * s * s * from.y + 3 * s * s * t * one->y + 3 * s * t * t * two->y + t * t * t * to->y);
          });
        },
        0, 0};
    const bool isWhole = FT_Outline_Decompose(&outline, &parts, &sum) == 0;
    close(sum);
    return isWhole;
  }

  template <class Place> static int curve(void *sum, Place place) {
    constexpr int steps = 6;
    for (int step = 1; step <= steps; step++) {
      const auto [x, y] = place(static_cast<double>(step) / steps);
      line(*static_cast<Sum *>(sum), {static_cast<FT_Pos>(std::lround(x)), static_cast<FT_Pos>(std::lround(y))});
    }
    return 0;
  }

  static void close(Sum &sum) { line(sum, sum.first); }

  static int line(Sum &sum, FT_Vector to) {
    const double dx = static_cast<double>(to.x - sum.last.x), dy = static_cast<double>(to.y - sum.last.y);
    sum.area += static_cast<double>(sum.last.x) * static_cast<double>(to.y) -
                static_cast<double>(to.x) * static_cast<double>(sum.last.y);
    sum.length += std::hypot(dx, dy);
    if (std::fabs(dy) > 2 * std::fabs(dx)) {
      sum.rise += std::fabs(dy);
      sum.lean += dy < 0 ? -dx : dx;
    }
    sum.last = to;
    return 0;
  }
};
