// Included where Poppler's version is known only.
#pragma once
#include "DrawnOutlines.h"
#include "OutlineSum.h"

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
/// that were measured (33 of serif, sans serif and typewriter families), 0.092 em and more in all bold ones but those of two
/// light families, which lie between (0.086 of Palatino's); there a thinner font of the document tells what is bold. Strokes
/// that lean one way are a slanted font's.
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
    if (font->getName() && !saysNothing(*font->getName())) return;
    // A font whose letters are drawings has its name in the descriptor.
    if (!font->getName() && font->getEmbeddedFontName() && !saysNothing(font->getEmbeddedFontName()->toStr())) return;
    const bool isKnown = std::any_of(known.begin(), known.end(), [&](const Known &one) { return one.id == *font->getID(); });
    if (isKnown || known.size() >= mostFonts) return;
    const Measure found = measure(*font);
    known.push_back({*font->getID(), found});
    if (found.letters >= lettersOfText && (thinnest == 0 || found.stroke < thinnest)) thinnest = found.stroke;
  }

  /// What the fonts so far tell of one of them; nothing of one with a name.
  Look of(const TextFontInfo &font) const {
    for (const Known &one : known) {
      if (!font.matches(&one.id)) continue;
      const double stroke = one.measure.stroke;
      const bool isHeavier = stroke > lightBoldStroke && stroke > boldRatio * thinnest && thinnest > 0;
      return {stroke > boldStroke || isHeavier, one.measure.lean > slant};
    }
    return {};
  }

private:
  /// Thickness of strokes in em, how far they lean as a share of their height, and of how many letters.
  struct Measure {
    double stroke = 0, lean = 0;
    size_t letters = 0;
  };
  struct Known {
    Ref id;
    Measure measure;
  };
  /// What a document is measured of: no report comes near, a hostile file must not take long.
  static constexpr size_t mostFonts = 100, mostBytes = 20'000'000;
  static constexpr FT_Long mostGlyphs = 4000;
  static constexpr int mostPoints = 5000;
  /// Letters that tell the looks of a font, and those that tell them well enough.
  static constexpr size_t fewestLetters = 3, mostLetters = 40;
  /// Thickness of strokes in em from which a font is bold, and from which one that is thicker by a ratio than the thinnest
  /// font of some text is.
  static constexpr double boldStroke = 0.089, lightBoldStroke = 0.084, boldRatio = 1.3;
  /// Letters of a font in which text is set.
  static constexpr size_t lettersOfText = 15;
  /// How far strokes lean, as a share of their height, from which a font is slanted; 0.09 is five degrees.
  static constexpr double slant = 0.09;

  XRef *objects = nullptr;
  FT_Library library = nullptr;
  std::vector<Known> known;
  double thinnest = 0;

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

  Measure measure(GfxFont &font) {
    if (font.getType() == fontType3) {
      const double *matrix = font.getFontMatrix();
      return mean(DrawnOutlines::sums(static_cast<Gfx8BitFont &>(font), objects, mostLetters), std::fabs(matrix[0]),
                         /* isFlipped */ matrix[0] * matrix[3] < 0);
    }
    if (!library && FT_Init_FreeType(&library) != 0) {
      library = nullptr;
      return {};
    }
    Ref program;
    if (!font.getEmbeddedFontID(&program)) return {};
    const auto file = font.readEmbFontFile(objects);
    if (!file || file->empty() || file->size() > mostBytes) return {};
    FT_Face opened;
    if (FT_New_Memory_Face(library, file->data(), static_cast<FT_Long>(file->size()), 0, &opened) != 0) return {};
    // Gone before the file is, whatever happens.
    const std::unique_ptr<FT_FaceRec_, decltype(&FT_Done_Face)> face(opened, &FT_Done_Face);
    if (!FT_IS_SCALABLE(opened) || face->units_per_EM == 0) return {};
    return mean(sums(opened), 1.0 / face->units_per_EM, /* isFlipped */ false);
  }

  static std::vector<OutlineSum> sums(FT_Face face) {
    std::vector<OutlineSum> result;
    for (FT_Long glyph = 1; glyph < std::min(face->num_glyphs, mostGlyphs) && result.size() < mostLetters; glyph++) {
      if (FT_Load_Glyph(face, static_cast<FT_UInt>(glyph), FT_LOAD_NO_SCALE) != 0 ||
          face->glyph->format != FT_GLYPH_FORMAT_OUTLINE || face->glyph->outline.n_points > mostPoints) {
        continue;
      }
      OutlineSum sum;
      if (add(face->glyph->outline, sum) && sum.length > 0) result.push_back(sum);
    }
    return result;
  }

  /// The measure of some letters, a unit of which is so much of an em; flipped where they are drawn downwards.
  static Measure mean(const std::vector<OutlineSum> &letters, double unit, bool isFlipped) {
    if (letters.size() < fewestLetters) return {};
    std::vector<double> strokes;
    double rise = 0, lean = 0;
    for (const OutlineSum &letter : letters) {
      strokes.push_back(std::fabs(letter.area) / letter.length * unit);
      rise += letter.rise;
      lean += letter.lean;
    }
    const auto middle = strokes.begin() + static_cast<std::ptrdiff_t>(strokes.size() / 2);
    std::nth_element(strokes.begin(), middle, strokes.end());
    return {*middle, rise > 0 ? (isFlipped ? -lean : lean) / rise : 0, letters.size()};
  }

  static bool add(FT_Outline &outline, OutlineSum &sum) {
    static const FT_Outline_Funcs parts = {
        [](const FT_Vector *to, void *sum) {
          static_cast<OutlineSum *>(sum)->move(point(to));
          return 0;
        },
        [](const FT_Vector *to, void *sum) {
          static_cast<OutlineSum *>(sum)->line(point(to));
          return 0;
        },
        [](const FT_Vector *control, const FT_Vector *to, void *sum) {
          static_cast<OutlineSum *>(sum)->curve(point(control), point(to));
          return 0;
        },
        [](const FT_Vector *one, const FT_Vector *two, const FT_Vector *to, void *sum) {
          static_cast<OutlineSum *>(sum)->curve(point(one), point(two), point(to));
          return 0;
        },
        0, 0};
    const bool isWhole = FT_Outline_Decompose(&outline, &parts, &sum) == 0;
    sum.close();
    return isWhole;
  }

  static OutlineSum::Point point(const FT_Vector *vector) {
    return {static_cast<double>(vector->x), static_cast<double>(vector->y)};
  }
};
